import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { docxOf, pdfOf } from "@teamified/testing/documents";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

const cli = fileURLToPath(new URL("../src/cli.ts", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "resumes-"));
const file = (name: string): string => join(folder, name);
function read(args: string[], input = "") {
  const { status, stdout, stderr } = spawnSync(process.execPath, [cli, "resume", "read", ...args], {
    input,
    encoding: "utf8",
  });
  const lines = stdout
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line));
  return { status, lines, complaint: stderr };
}

describe("pnpm cli resume read", () => {
  beforeAll(async () => {
    writeFileSync(file("ada.pdf"), await pdfOf());
    writeFileSync(file("ada.docx"), await docxOf());
    writeFileSync(file("broken.pdf"), "%PDF-1.7 and no more");
    writeFileSync(file("notes.txt"), "no resume");
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it("prints a line a file in their order, whatever the files are, and ends with 0", () => {
    const names = ["ada.pdf", "broken.pdf", "notes.txt", "missing.pdf", "ada.docx"].map(file);
    const { status, lines } = read(names);
    expect(status).toBe(0);
    expect(lines.map((line) => line.file)).toEqual(names);
    expect(lines.map((line) => line.error?.code ?? null)).toEqual([
      null,
      "damaged",
      "not_a_document",
      "unreadable_file",
      null,
    ]);
    const [pdf, , , , docx] = lines;
    expect(pdf).toMatchObject({ ok: true, kind: "pdf", pages: 1, warnings: [], dropped: 0 });
    expect(pdf.chars).toBe(pdf.text.length);
    expect(pdf.peakMb).toBeGreaterThan(0);
    expect(pdf.parsed).toMatchObject({
      name: "Ada Example",
      email: "ada.example@mail.example",
      phone: "+1 415 555 0132",
      skills: ["TypeScript", "React", "CSS", "Jest", "Git"],
      roles: [{ title: "Senior Developer", organization: "Harbour Health", start: "2021-03", end: null }],
      education: [{ institution: "Lakeside State University", start: "2012", end: "2016" }],
      sources: { name: { page: 1, line: 1 } },
    });
    expect({ ...docx.parsed, sources: null }).toEqual({ ...pdf.parsed, sources: null });
  });

  it("takes a list from stdin and leaves the text out when asked", () => {
    const { status, lines } = read(["--stdin", "--no-text"], `${file("ada.pdf")}\n\n${file("ada.docx")}\n`);
    expect(status).toBe(0);
    expect(lines.map((line) => [line.ok, "text" in line])).toEqual([
      [true, false],
      [true, false],
    ]);
  });

  it("says how it is used when no file is named", () => {
    const { status, complaint } = read([]);
    expect(status).toBe(2);
    expect(complaint).toContain("resume read FILE");
  });
});
