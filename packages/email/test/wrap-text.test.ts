import { describe, expect, it } from "vitest";
import { wrapText } from "../src/templates/wrap-text.ts";

const words = (count: number) => Array.from({ length: count }, (_, index) => `word${index}`).join(" ");

describe("wrapped text", () => {
  it("is the same words in lines of at most 74, and begins a new line where the writer did", () => {
    const text = `${words(40)}\nshort\n\n${words(20)}`;
    const wrapped = wrapText(text);
    expect(Math.max(...wrapped.split("\n").map((line) => line.length))).toBeLessThanOrEqual(74);
    expect(wrapped.split(/\s+/)).toEqual(text.split(/\s+/));
    expect(wrapped).toMatch(/\nshort\n\nword0/);
  });

  it("never cuts an address", () => {
    const address = `https://example.org/${"a".repeat(120)}`;
    expect(wrapText(`See ${address} for more`).split("\n")).toEqual(["See", address, "for more"]);
  });

  it("indents what belongs to an entry under its words", () => {
    const lines = wrapText(`${words(20)}\nNext step: ${words(20)}`, "- ").split("\n");
    expect(lines[0]).toMatch(/^- word0 /);
    for (const line of lines.slice(1)) expect(line).toMatch(/^ {2}\S/);
    expect(wrapText(`- ${words(20)}`).split("\n")[1]).toMatch(/^ {2}word/);
  });

  it("keeps an empty text empty", () => {
    expect(wrapText("")).toBe("");
  });
});
