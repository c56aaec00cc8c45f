import { describe, expect, it } from "vitest";
import {
  type ComparedLine,
  compareTexts,
  compareWords,
} from "../src/app/(portal)/feedback/[id]/compare-texts.ts";

/** One of the two texts again, from what was compared. */
function textOf(lines: ComparedLine[], side: "added" | "removed"): string {
  const kept = (kind: string) => kind === "same" || kind === side;
  return lines
    .flatMap((line) => {
      if (line.kind !== "changed") return kept(line.kind) ? [line.text] : [];
      return [line.pieces.flatMap(({ kind, text }) => (kept(kind) ? [text] : [])).join("")];
    })
    .join("\n");
}
const bare = (text: string) => text.split(/\s+/).filter(Boolean);

const before = "Dear Ada,\n\nyour resume shows five years of Python.\n\nName the numbers.\n\nBest wishes";
const after =
  "Dear Ada,\n\nyour resume clearly shows six years of Python.\n\nWe would like to meet you on Tuesday.\n\nBest wishes";

describe("two texts", () => {
  it("are compared by words where a line is still recognisable, and by lines where it is another", () => {
    const lines = compareTexts(before, after);
    expect(lines.find(({ kind }) => kind === "changed")).toEqual({
      kind: "changed",
      pieces: [
        { kind: "same", text: "your resume " },
        { kind: "added", text: "clearly " },
        { kind: "same", text: "shows " },
        { kind: "removed", text: "five " },
        { kind: "added", text: "six " },
        { kind: "same", text: "years of Python." },
      ],
    });
    expect(lines).toContainEqual({ kind: "removed", text: "Name the numbers." });
    expect(lines).toContainEqual({ kind: "added", text: "We would like to meet you on Tuesday." });
  });

  it("lose no word of either", () => {
    const texts = ["", "a", "a b c", "c b a", before, after, `${before}\n\n${after}`, "\n\n", " a  b "];
    for (const old of texts) {
      for (const now of texts) {
        const lines = compareTexts(old, now);
        expect(bare(textOf(lines, "removed"))).toEqual(bare(old));
        expect(bare(textOf(lines, "added"))).toEqual(bare(now));
      }
    }
  });

  it("that are the same have no change", () => {
    expect(compareTexts(before, before).every(({ kind }) => kind === "same")).toBe(true);
  });
});

it("Of words that changed next to each other, what went comes first and what came after it.", () => {
  expect(compareWords("we saw good work", "we read fine work")).toEqual([
    { kind: "same", text: "we " },
    { kind: "removed", text: "saw good " },
    { kind: "added", text: "read fine " },
    { kind: "same", text: "work" },
  ]);
});

it("tells two long texts without a common line or word apart without a look at every pair", () => {
  const words = (prefix: string, separator: string) =>
    Array.from({ length: 20_000 }, (_, at) => `${prefix}${at}`).join(separator);
  for (const separator of ["\n", " "]) {
    const began = process.threadCpuUsage();
    const lines = compareTexts(
      `same ${separator}${words("a", separator)}`,
      `same ${separator}${words("b", separator)}`,
    );
    const { user, system } = process.threadCpuUsage(began);
    expect(lines.length).toBeGreaterThan(1);
    // Four hundred million pairs take many seconds and gigabytes.
    expect((user + system) / 1000).toBeLessThan(2000);
  }
});
