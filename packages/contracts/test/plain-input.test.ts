import { describe, expect, it } from "vitest";
import { AppError } from "../src/errors.ts";
import { assertPlainInput, isStorableDate, isStorableText } from "../src/plain-input.ts";

function refusalOf(input: unknown): AppError | null {
  try {
    assertPlainInput(input);
    return null;
  } catch (error) {
    if (error instanceof AppError) return error;
    throw error;
  }
}

const form = (value: string): FormData => {
  const data = new FormData();
  data.set("fileName", value);
  data.set("file", new Blob(["\0"]), "x.pdf");
  return data;
};

const nested = (depth: number): unknown => (depth === 0 ? "deep" : [nested(depth - 1)]);

describe("what somebody sends", () => {
  it.each([
    ["text of any script", { name: "Zoë 李 😀", note: "line\nbreak\t" }],
    ["numbers of 32 bits", [2 ** 31 - 1, -(2 ** 31), 0.5, null, undefined, true]],
    ["moments of our age", { from: new Date("1900-01-01T00:00:00Z"), to: new Date("9999-12-31T23:59:59Z") }],
    ["maps, sets and files", { map: new Map([["a", 1]]), set: new Set(["a"]), form: form("resume.pdf") }],
    ["what is nested like a form", nested(30)],
  ])("passes: %s", (_what, input) => {
    expect(refusalOf(input)).toBeNull();
  });

  it.each([
    ["a NUL", { name: "Ada\0" }, "name"],
    ["half of a character", { list: [{ text: "\uD83D" }] }, "list"],
    ["a NUL in the name of a field", { outer: { "a\0": 1 } }, "outer"],
    ["a number beyond 32 bits", { count: 2 ** 31 }, "count"],
    ["no number", { count: Number.NaN }, "count"],
    ["a big integer", { count: 1n }, "count"],
    ["a moment of another age", { at: new Date("1899-12-31T23:59:59Z") }, "at"],
    ["no moment", { at: new Date("nonsense") }, "at"],
    ["a NUL in a set", { tags: new Set(["a\0"]) }, "tags"],
    ["a NUL in a map", { map: new Map([["k", "\0"]]) }, "map"],
    ["a NUL in a form's text", form("a\0.pdf"), "fileName"],
    ["nesting that no form has", { list: nested(40) }, "list"],
    ["an amount that no form has", { list: Array.from({ length: 20_001 }, () => 1) }, "list"],
  ])("is refused with the name of its field: %s", (_what, input, field) => {
    const refusal = refusalOf(input);
    expect(refusal?.code).toBe("invalid_input");
    expect(refusal?.details.field).toBe(field);
  });
});

describe("a text and a moment", () => {
  it("can be stored or not", () => {
    expect(["", "a", "😀"].every(isStorableText)).toBe(true);
    expect(["\0", "a\uDE00", "\uD83Da"].some(isStorableText)).toBe(false);
    expect(isStorableDate(new Date("2026-01-15T00:00:00Z"))).toBe(true);
    expect(isStorableDate(new Date(Number.NaN))).toBe(false);
    expect(isStorableDate(new Date("+010000-01-01T00:00:00Z"))).toBe(false);
  });
});
