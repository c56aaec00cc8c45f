import { describe, expect, it } from "vitest";
import { formatStretch } from "../src/format-stretch.ts";

describe("a stretch of time", () => {
  it.each([
    [{ start: "2021-03", end: null, current: true }, "Mar 2021 – today"],
    [{ start: "2016", end: "2018-11" }, "2016 – Nov 2018"],
    [{ start: null, end: "2018" }, "? – 2018"],
    [{ start: "2016", end: null }, "2016 – ?"],
    [{ start: null, end: null, current: true }, "? – today"],
    [{ start: null, end: null }, null],
  ])("of %j is written as %s", (stretch, words) => {
    // Spaces that keep a month beside its year are spaces to a reader.
    expect(formatStretch(stretch)?.replaceAll("\u00a0", " ") ?? null).toBe(words);
  });
});
