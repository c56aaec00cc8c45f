import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createSentenceSplitter } from "../src/speech/sentence-splitter.ts";

/** All pieces of a text that comes in these parts. */
function split(parts: string[], longest?: number): string[] {
  const splitter = createSentenceSplitter(longest === undefined ? {} : { longest });
  return [...parts.flatMap((part) => splitter.push(part)), ...splitter.end()];
}
const sentences = (text: string) => split([text]).map((piece) => piece.trim());

/** Text that looks like what is spoken: words, marks, code and scripts in any mixture. */
const spoken = fc
  .array(
    fc.constantFrom(
      ..."a|Ada|hooks|useEffect()|`a. B`|`|3.14|1,000|e.g. |i.e. |Dr. |J. |. |.|? |! |, |: |; |\n|\n\n| |1. |2) |https://x.io/a?b=C. |Node.js |… |... |。|！|「は」|、|؟ |। |😀|é|\ud83d|\ude00|) |” |- |x ? y : z".split(
        "|",
      ),
      "|",
    ),
    { maxLength: 60 },
  )
  .map((parts) => parts.join(""));
const anyText = fc.oneof(
  spoken,
  fc.string({ unit: "binary", maxLength: 200 }),
  fc.string({ unit: "grapheme" }),
);
const cuts = fc.array(fc.nat(400), { maxLength: 30 });

/** The text in parts, cut at these places. */
function inParts(text: string, at: number[]): string[] {
  const places = [...new Set([0, ...at.map((place) => Math.min(place, text.length)), text.length])].sort(
    (a, b) => a - b,
  );
  return places.slice(1).map((place, index) => text.slice(places[index], place));
}

describe("the splitter of sentences", () => {
  it("loses and adds nothing: the sum of the pieces is the text", () => {
    fc.assert(
      fc.property(anyText, cuts, fc.integer({ min: 2, max: 200 }), (text, at, longest) => {
        expect(split(inParts(text, at), longest).join("")).toBe(text);
      }),
      { numRuns: 500 },
    );
  });

  it("gives the same pieces however the words arrive", () => {
    fc.assert(
      fc.property(anyText, cuts, fc.integer({ min: 2, max: 200 }), (text, at, longest) => {
        expect(split(inParts(text, at), longest)).toEqual(split([text], longest));
      }),
      { numRuns: 500 },
    );
  });

  it("gives no empty piece, none over the limit, and halves no character", () => {
    fc.assert(
      fc.property(anyText, fc.integer({ min: 2, max: 60 }), (text, longest) => {
        fc.pre(text.isWellFormed());
        for (const piece of split([text], longest)) {
          expect(piece.length).toBeGreaterThan(0);
          expect(piece.length).toBeLessThanOrEqual(longest);
          expect(piece.isWellFormed()).toBe(true);
        }
      }),
      { numRuns: 500 },
    );
  });

  it.each([
    ["Thank you. What is a closure?", ["Thank you.", "What is a closure?"]],
    ["Use a hook, e.g. One of React's. Why?", ["Use a hook, e.g. One of React's.", "Why?"]],
    ["It took 3.5 seconds. Why so long?", ["It took 3.5 seconds.", "Why so long?"]],
    ["Call useEffect(). Then what?", ["Call useEffect().", "Then what?"]],
    ["In `a. B` the dot stays. Why?", ["In `a. B` the dot stays.", "Why?"]],
    ["See https://x.io/a?b=C.d for it. Done?", ["See https://x.io/a?b=C.d for it.", "Done?"]],
    ["Dr. Ada J. Lovelace asks. Ready?", ["Dr. Ada J. Lovelace asks.", "Ready?"]],
    ["Is x ? y : z clear? Say why.", ["Is x ? y : z clear?", "Say why."]],
    ["He said “No.” Then he left.", ["He said “No.”", "Then he left."]],
    ["Well... Let us go on.", ["Well...", "Let us go on."]],
    ["First:\n1. Node.js\n2. Deno", ["First:", "1. Node.js", "2. Deno"]],
    ["これは何ですか。説明してください。", ["これは何ですか。", "説明してください。"]],
    ["ما هذا؟ اشرح ذلك.", ["ما هذا؟", "اشرح ذلك."]],
    ["यह क्या है। समझाइए।", ["यह क्या है।", "समझाइए।"]],
    ["Τι είναι αυτό; Εξηγήστε.", ["Τι είναι αυτό; Εξηγήστε."]],
  ])("cuts %j where a person would breathe", (text, expected) => {
    expect(sentences(text)).toEqual(expected);
  });

  it("gives a long first sentence from its first clause on, and later ones whole", () => {
    const first = "Thanks, that was a clear account of how a closure keeps its variables, ";
    const rest = "and it leads straight to the next question. ";
    const second = "When React renders a component a second time, which values does an effect see, and why?";
    expect(split([first + rest + second])).toEqual([first, rest, second]);
  });

  it("gives a sentence as soon as the next one has begun", () => {
    const splitter = createSentenceSplitter();
    expect(splitter.push("Thank you.")).toEqual([]);
    expect(splitter.push(" ")).toEqual([]);
    expect(splitter.push("W")).toEqual(["Thank you. "]);
    expect(splitter.push("hy?")).toEqual([]);
    expect(splitter.end()).toEqual(["Why?"]);
    expect(splitter.end()).toEqual([]);
  });

  it("refuses a limit that has no room", () => {
    expect(() => createSentenceSplitter({ longest: 1 })).toThrow(RangeError);
  });
});
