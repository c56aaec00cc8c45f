import type { DocumentText } from "@teamified/contracts/resumes";
import { expect, test } from "vitest";
import { readDocument } from "../src/read-document.ts";
import { type HidingCase, harmlessCases, hidingCases } from "./hidden-documents.ts";

async function read(hiding: HidingCase): Promise<{ lines: string; hidden: string }> {
  const result = await readDocument({
    bytes: await hiding.make(),
    maxPages: 5,
    maxUnzippedBytes: 5_000_000,
  });
  if (!result.ok) throw new Error(`${hiding.name}: ${result.failure}`);
  const { pages, warnings }: DocumentText = result.document;
  return {
    lines: pages.flatMap((page) => page.lines).join(" "),
    hidden: warnings
      .filter((warning) => warning.code === "hidden_text")
      .map((warning) => warning.text)
      .join(" "),
  };
}

test("there are enough ways and enough of each", () => {
  expect(hidingCases.length).toBeGreaterThanOrEqual(40);
  expect(harmlessCases.length).toBeGreaterThanOrEqual(40);
});

test.each(hidingCases)("hidden text is kept from the reader and told: $name", async (hiding) => {
  const { lines, hidden } = await read(hiding);
  expect(hidden).toContain(hiding.text);
  expect(lines).not.toContain(hiding.text);
  expect(lines).toContain("Kept tables of every step");
});

test.each(harmlessCases)("what people see is read: $name", async (harmless) => {
  const { lines, hidden } = await read(harmless);
  expect(hidden).toBe("");
  expect(lines).toContain(harmless.text);
});
