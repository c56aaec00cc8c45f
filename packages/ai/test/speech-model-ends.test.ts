import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { describe, expect, it } from "vitest";
import { endOf } from "../src/model-ends.ts";
import { speechPrice, transcriptionPrice } from "../src/speech/audio-prices.ts";

const resources = join(dirname(createRequire(import.meta.url).resolve("openai")), "resources");

/** What the installed package says in its comments: `"model", …: Announced shutdown date: 2027-01-14`. */
function announced(file: string): [string, string][] {
  const text = readFileSync(join(resources, file), "utf8")
    .replace(/\n\s*\*/g, " ")
    .replace(/\s+/g, " ");
  return [...text.matchAll(/- ((?:"[^"]+",? ?)+): Announced shutdown date: (\d{4}-\d{2}-\d{2})/g)].flatMap(
    ([, models = "", day = ""]) =>
      [...models.matchAll(/"([^"]+)"/g)].map(([, model = ""]): [string, string] => [model, day]),
  );
}

describe("the ends of models", () => {
  it.each(["shared.d.ts", "audio/audio.d.ts", "audio/speech.d.ts", "realtime/realtime.d.ts"])(
    "are all that the installed package announces in %s",
    (file) => {
      const told = announced(file);
      expect(told.length).toBeGreaterThan(3);
      expect(told.filter(([model, day]) => endOf(model) !== day)).toEqual([]);
    },
  );

  it("are found behind a reseller's prefix, and are null where none is known", () => {
    expect(endOf("openai/gpt-4o")).toBe("2027-01-14");
    expect(["gpt-6-luna", "gpt-transcribe", "nova-3", "eleven_flash_v2_5", "constructor"].map(endOf)).toEqual(
      Array(5).fill(null),
    );
  });
});

describe("prices of sound", () => {
  it("count minutes and characters", () => {
    expect(transcriptionPrice("gpt-transcribe", 120, 0)).toBeCloseTo(0.009, 6);
    expect(speechPrice("eleven_flash_v2_5", 1000)).toBeCloseTo(0.05, 6);
    expect(speechPrice("gpt-4o-mini-tts-2025-12-15", 1_000_000)).toBe(17);
  });

  it("never take an unknown model or an unknown length for free", () => {
    expect(transcriptionPrice("new-model", 60, 0)).toBe(0.017);
    expect(speechPrice("new-model", 1_000_000)).toBe(100);
    expect(transcriptionPrice("gpt-transcribe", null, 240_000)).toBeCloseTo(0.0045, 6);
  });
});
