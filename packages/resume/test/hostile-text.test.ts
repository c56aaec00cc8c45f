import type { DocumentText, ParsedResume, Source } from "@teamified/contracts/resumes";
import fc from "fast-check";
import { expect, test } from "vitest";
import { createLocalReader } from "../src/local-reader.ts";
import { madeResumes } from "./made-resumes.ts";
import { now } from "./make-document.ts";

const reader = createLocalReader();
const words = madeResumes
  .flatMap((made) => made.pages.join("\n").split(/[ \t\n]+/u))
  .filter((word) => word !== "");
const realLines = madeResumes.flatMap((made) => made.pages.join("\n").split("\n"));
const line = fc.oneof(
  fc.constantFrom(...realLines),
  fc
    .array(fc.constantFrom(...words, "\t", "•", "–", "|", "2019", "@", "(", ")"), { maxLength: 12 })
    .map((parts) => parts.join(" ")),
  fc.string({ unit: "grapheme", maxLength: 60 }),
  fc.constant(""),
);
const documents = fc
  .array(fc.array(line, { maxLength: 40 }), { maxLength: 3 })
  .map((pages): DocumentText => ({ kind: "pdf", pages: pages.map((lines) => ({ lines })), warnings: [] }));

function valuesOf(parsed: ParsedResume): { values: string[]; source: Source }[] {
  const { contact, links, summary, skills, previousRoles, education, languages } = parsed;
  const sourced = [...Object.values(contact), summary, ...languages].filter((each) => each !== null);
  return [
    ...sourced.map(({ value, source }) => ({ values: [value], source })),
    ...links.map(({ value, source }) => ({ values: [value.split(/[/@]/u).at(-1) ?? ""], source })),
    ...skills.map(({ written, source }) => ({ values: [written ?? ""], source })),
    ...previousRoles.map(({ title, organization, source }) => ({
      values: [title, organization ?? ""],
      source,
    })),
    ...education.map(({ institution, degree, source }) => ({
      values: [institution, ...(degree ?? "").split(" in ")],
      source,
    })),
  ];
}

/** Letters and digits alone: words that a line break cut, and spaces inside an address, are still the same. */
function letters(text: string): string {
  return text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, "");
}

test("whatever the lines are, every source exists and every value stands in the document", async () => {
  await fc.assert(
    fc.asyncProperty(documents, async (document) => {
      const { parsed } = await reader.read(document, now);
      const all = letters(document.pages.flatMap((page) => page.lines).join(" "));
      for (const { values, source } of valuesOf(parsed)) {
        expect(document.pages[source.page - 1]?.lines[source.line - 1]).toBe(source.text);
        for (const value of values) expect(all).toContain(letters(value));
      }
    }),
    { numRuns: 150 },
  );
}, 60_000);

const size = 300_000;
const hostile: [string, string][] = [
  ["commas", ","],
  ["tabs", "\t"],
  ["digits", "1"],
  ["dots and digits", "1."],
  ["brackets", "("],
  ["dashes", "– "],
  ["spaces", " "],
  ["at signs", "a@"],
  ["dates", "2019 – "],
  ["years", "2019 2020 "],
  ["months", "Jan "],
  ["capital words", "Engineer, "],
  ["addresses", "a.b."],
  ["slashes", "http://"],
  ["colons", "Skills: "],
  ["stars", "●○"],
  ["ligatures", "and und "],
];

/** Milliseconds that this thread worked: a busy machine adds little. The least of two, so that a pause counts nothing. */
async function worked(lines: string[]): Promise<number> {
  const costs: number[] = [];
  for (let round = 0; round < 2; round++) {
    const before = process.threadCpuUsage();
    await reader.read({ kind: "pdf", pages: [{ lines }], warnings: [] }, now);
    const { user, system } = process.threadCpuUsage(before);
    costs.push((user + system) / 1000);
  }
  return Math.min(...costs);
}

test.each(hostile)(
  "the cost of a text of nothing but %s does not grow faster than the text, in one line or in many",
  async (_name, unit) => {
    const shapes = (length: number): string[][] => {
      const text = unit.repeat(length / unit.length);
      const lines = (width: number): string[] => text.match(new RegExp(`[^]{1,${width}}`, "gu")) ?? [];
      return [
        ["Skills", text],
        ["Experience", ...lines(80)],
        ["Skills", ...lines(60)],
      ];
    };
    const halves = shapes(size / 4);
    for (const [index, whole] of shapes(size).entries()) {
      // Four times the text; squares would make sixteen of it.
      expect(await worked(whole)).toBeLessThan(8 * (await worked(halves[index] ?? [])) + 400);
    }
  },
  60_000,
);
