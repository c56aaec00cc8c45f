import { describe, expect, it } from "vitest";
import { findQuotations, verifyQuotations, wasSaid } from "../src/verify-quotations.ts";

describe("quotations", () => {
  it.each([
    ['He said "a cache" and “a queue”.', ["a cache", "a queue"]],
    ["„eins“ «deux» 「三」 ‘four’", ["eins", "deux", "三", "four"]],
    ["It doesn't, the users' way, and 'yes' it does", ["yes"]],
    ['«outer "inner" rest»', ['outer "inner" rest', "inner"]],
    ["none at all", []],
  ])("are found in %j", (text, words) => {
    expect(findQuotations(text).map((each) => each.words)).toEqual(words);
    for (const { start, end, words: inside } of findQuotations(text))
      expect(text.slice(start + 1, end - 1)).toBe(inside);
  });

  it("were said when they are an exact part of a text, line breaks aside", () => {
    const texts = ["I use a\n  cleanup function.", "Another answer."];
    expect(wasSaid("a cleanup function", texts)).toBe(true);
    expect(wasSaid("A cleanup function", texts)).toBe(false);
    expect(wasSaid("function. Another", texts)).toBe(false);
    expect(wasSaid("  ", texts)).toBe(false);
  });

  it("keep their marks around what was said, and lose them around the rest", () => {
    const { text, dropped } = verifyQuotations('You said "a cleanup function", not “a timer”.', [
      "It returns a cleanup function.",
    ]);
    expect(text).toBe('You said "a cleanup function", not a timer.');
    expect(dropped).toBe(1);
  });

  it("leave no stray mark, and no apostrophe goes", () => {
    expect(verifyQuotations("It isn't \"open", [])).toEqual({ text: "It isn't open", dropped: 0 });
  });
});
