import { describe, expect, it } from "vitest";
import { dropInventions } from "../src/interviews/drop-inventions.ts";

const segment = (start: number, end: number, text: string, more = {}) => ({
  speaker: null,
  start,
  end,
  text,
  ...more,
});
const voices = (...spans: [number, number][]) => ({
  voices: spans.map(([start, end]) => ({ start, end })),
  voiceSeconds: spans.reduce((sum, [start, end]) => sum + (end - start) * 0.7, 0),
});

describe("words that a recogniser invents", () => {
  it.each([
    ["Thank you."],
    ["you"],
    ["Thanks for watching!"],
    ["Subtitles by the Amara.org community"],
    ["ご視聴ありがとうございました"],
    ["Untertitel im Auftrag des ZDF, 2020"],
    ["Sous-titrage Société Radio-Canada"],
    ["Субтитры сделал DimaTorzok"],
    ["谢谢观看"],
  ])("behind an answer, in silence, go: %s", (invented) => {
    const answer = "I would measure first, and then change the slowest part.";
    const heard = { text: `${answer} ${invented}`, seconds: 9, segments: [] };
    expect(dropInventions(heard, voices([0.5, 4]))).toMatchObject({ text: answer, dropped: [invented] });
  });

  it("go where a segment has no voice, whatever they say, and stay marked among the segments", () => {
    const heard = {
      text: "I use a lock. The weather is nice today.",
      seconds: 12,
      segments: [segment(0.4, 2, "I use a lock."), segment(7, 10, "The weather is nice today.")],
    };
    const { text, segments, dropped } = dropInventions(heard, voices([0.5, 2.1]));
    expect(text).toBe("I use a lock.");
    expect(dropped).toEqual(["The weather is nice today."]);
    expect(segments.map((each) => each.dropped)).toEqual([undefined, true]);
  });

  it("go when the recogniser itself doubts them, and when it repeats itself faster than anybody speaks", () => {
    const doubted = {
      text: "It is a queue. Thank you.",
      seconds: 4,
      segments: [segment(0.2, 2, "It is a queue."), segment(2, 4, "Thank you.", { noSpeech: 0.85 })],
    };
    expect(dropInventions(doubted, voices([0.2, 3.9])).text).toBe("It is a queue.");
    const loop = Array.from({ length: 20 }, () => "And then we go on.").join(" ");
    const { text, dropped } = dropInventions({ text: loop, seconds: 3, segments: [] }, voices([0.5, 2]));
    expect(text).toBe("And then we go on.");
    expect(dropped).toHaveLength(19);
  });

  it("are all that there is: then nothing is left", () => {
    const heard = { text: "Thank you.", seconds: 3, segments: [] };
    expect(dropInventions(heard, voices([1, 1.3])).text).toBe("");
  });
});

describe("words that somebody said stay", () => {
  it.each([
    ["thanks at the end, spoken", "First I measure. Thank you.", [[0.3, 3.8]], 4],
    ["a short word", "Yes.", [[1, 1.4]], 3],
    ["thanks in the middle of a sentence", "I would thank you page by page, then render.", [[0.3, 4]], 6],
    ["a sentence about subtitles", "The video element loads its subtitles from a track.", [[0.3, 4]], 7],
    ["a repetition for stress", "No. No. It is never cached.", [[0.3, 3]], 4],
    ["an answer that says so", "You need a key for each item.", [[0.3, 3]], 5],
  ] as const)("%s", (_, text, spans, seconds) => {
    const known = voices(...spans.map(([start, end]): [number, number] => [start, end]));
    expect(dropInventions({ text, seconds, segments: [] }, known)).toEqual({
      text,
      segments: [],
      dropped: [],
    });
    // Not measured: nothing is known against it.
    expect(dropInventions({ text, seconds, segments: [] }, { voices: null, voiceSeconds: null }).text).toBe(
      text,
    );
  });
});
