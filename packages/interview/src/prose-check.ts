import type { Token } from "./tokenize.ts";

const determiners = new Set(["a", "an", "the"]);
const cannotFollowDeterminer = new Set(
  "a an the of to in on at by for from with into and or but because if is are was were be has have had will would can could should it they we i you he she which who that this these those not".split(
    " ",
  ),
);
const prepositions = new Set("of for from with into at by".split(" "));
const cannotFollowPreposition = new Set(
  "of for with into is are was were be has have had will would can could should and or but to he she they i".split(
    " ",
  ),
);
const auxiliaries = new Set("is are was were will would can could should has have had".split(" "));
const cannotFollowAuxiliary = new Set("is are was were will would could should of into".split(" "));

/**
 * Whether the words are a list or a shuffle instead of something said: nearly no function words (under 8 %
 * of eight to eleven words, under 16 % of more; full sentences have 27–59 % in our model answers, and 99 of
 * 100 exam answers by students have over 16 %), or too many neighbours that no sentence puts side by side ("the of", "is would").
 * Honest notes in telegram style pass; so does the grammar of a learner, who drops articles but does not
 * put two of them in a row.
 *
 * @param text the text that the tokens were read from.
 */
export function isWordSalad(text: string, tokens: readonly Token[]): boolean {
  if (tokens.length < 8) return false;
  const said = text.slice(tokens[0]?.start ?? 0, tokens.at(-1)?.end);
  // Code has no small words; it is read like any other answer.
  if ((said.match(/[{}()=;]/g)?.length ?? 0) >= tokens.length * 0.3) return false;
  const functionShare = tokens.filter((token) => token.isFunctionWord).length / tokens.length;
  if (functionShare < (tokens.length < 12 ? 0.08 : 0.16)) return true;
  if (tokens.length >= 20 && functionShare < 0.24) {
    const commas = said.match(/[,;]/g)?.length ?? 0;
    const marks = said.match(/[.,;:!?\n()–—]/g)?.length ?? 0;
    // A long row of content words with no mark at all, or with one after nearly each: a list either way.
    if (marks < tokens.length / 25 || commas > tokens.length * 0.6) return true;
  }
  let impossible = 0;
  for (const [index, token] of tokens.entries()) {
    const next = tokens[index + 1];
    if (next === undefined) break;
    // Only neighbours with nothing but white space between them: punctuation explains much.
    if (text.slice(token.end, next.start).trim() !== "") continue;
    const a = text.slice(token.start, token.end).toLowerCase();
    const b = text.slice(next.start, next.end).toLowerCase();
    // "a for of loop" is a term of JavaScript.
    if (a === "for" && b === "of") continue;
    if (
      (determiners.has(a) && cannotFollowDeterminer.has(b)) ||
      (prepositions.has(a) && cannotFollowPreposition.has(b)) ||
      (auxiliaries.has(a) && cannotFollowAuxiliary.has(b)) ||
      (a === b && a.length > 1 && token.isFunctionWord && a !== "that" && a !== "had")
    ) {
      impossible++;
    }
  }
  return impossible >= 2 && impossible / tokens.length > 0.03;
}
