import { describe, expect, it } from "vitest";
import { formatCountdown } from "../src/format-countdown.ts";
import { formatSpan } from "../src/format-span.ts";
import { formatRelative } from "../src/format-time.ts";
import { readTheme } from "../src/theme.ts";

describe("a countdown", () => {
  it.each([
    [3_599_000, "59:59", "59 minutes left"],
    [61_000, "01:01", "1 minute left"],
    [900, "00:01", "1 second left"],
    [3_600_000, "1 hour", "1 hour left"],
    [3 * 3_600_000 + 5 * 60_000, "3 hours 5 minutes", "3 hours 5 minutes left"],
    [72 * 3_600_000 - 1000, "2 days 23 hours", "2 days 23 hours left"],
    [0, "due", "due now"],
    [-5000, "due", "due now"],
  ])("of %d ms reads %s", (milliseconds, short, words) => {
    expect(formatCountdown(milliseconds)).toEqual({ short, words });
  });
});

describe("a span of time", () => {
  it.each([
    [0, "0 seconds"],
    [1, "1 second"],
    [12.4, "12 seconds"],
    [59.6, "1 minute"],
    [90, "2 minutes"],
    [1500, "25 minutes"],
    [3600, "1 hour"],
    [3900, "1 hour 5 minutes"],
    [4 * 3600, "4 hours"],
    [86_400, "1 day"],
    [71 * 3600 + 59 * 60, "2 days 23 hours"],
    [3 * 86_400, "3 days"],
  ])("of %d s reads %s", (seconds, words) => {
    expect(formatSpan(seconds)).toBe(words);
  });
});

describe("a relative time", () => {
  const now = new Date("2026-11-21T12:00:00Z");
  it.each([
    ["2026-11-21T11:59:30Z", "now"],
    ["2026-11-21T11:00:00Z", "1 hour ago"],
    ["2026-11-20T12:00:00Z", "yesterday"],
    ["2026-11-21T12:05:00Z", "in 5 minutes"],
  ])("of %s reads %s", (at, words) => {
    expect(formatRelative(new Date(at), now)).toBe(words);
  });
});

describe("the theme cookie", () => {
  it("is the system's choice when it says anything else", () => {
    expect(readTheme("purple")).toBe("system");
    expect(readTheme("dark")).toBe("dark");
  });
});
