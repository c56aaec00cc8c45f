import { englishCues, englishRules } from "./english-rules.ts";
import { blockRules, markupRules } from "./markup-rules.ts";
import { otherCues, otherRules } from "./other-rules.ts";
import { encodedIn, type PlainText, readingsOf } from "./plain-text.ts";
import { soundsLikeInstruction } from "./weigh-words.ts";

/** A passage that speaks to whoever grades or reads: `text.slice(start, end)` is its whole sentence. */
export type Passage = { start: number; end: number };

/** One pass over a sentence is several times faster than one for each rule. */
const anyOf = (rules: readonly RegExp[]): RegExp =>
  new RegExp(rules.map(({ source }) => `(?:${source})`).join("|"), "u");
const rules = [anyOf(markupRules), anyOf(englishRules), anyOf(otherRules)];
const cues = [englishCues, ...otherCues];
/** So many neighbouring sentences are read together for an instruction that is spread over them. */
const spread = 3;

// A dot ends a sentence only before white space, so that "10.5" and "a.b" stay whole.
const sentencePattern = /[^\n。！？]+?(?:[.!?…]+["')\]}]*(?=\s|$)|[。！？]+|(?=\n)|$)/gu;

/** Whole sentences; "1." and "e.g." belong to what follows. */
function sentencesOf(text: string): Passage[] {
  const sentences: Passage[] = [];
  for (const match of text.matchAll(sentencePattern)) {
    const start = match.index + match[0].length - match[0].trimStart().length;
    const end = match.index + match[0].trimEnd().length;
    if (end <= start) continue;
    const last = sentences.at(-1);
    const isStub =
      last !== undefined && last.end - last.start <= 3 && !text.slice(last.end, start).includes("\n");
    if (isStub) last.end = end;
    else sentences.push({ start, end });
  }
  return sentences;
}

/** Longer texts are read in part: nobody says more, and nobody behind us waits for one answer. */
const maxLength = 50_000;

/** Two words, a mark of some format, or a script without spaces: less is no sentence that orders anything. */
const something =
  /\p{L}{2}\P{L}.*\p{L}{2}|data-[0-9a-f]{8}|[<[#{]|[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;

const isInstruction = (text: string): boolean =>
  something.test(text) && (rules.some((rule) => rule.test(text)) || soundsLikeInstruction(text));

/** Neighbouring sentences of which one speaks to a model and one asks for a result. */
function spreadOver(
  text: string,
  sentences: readonly Passage[],
  { address, result }: { address: RegExp; result: RegExp },
): Passage[] {
  if (!address.test(text) || !result.test(text)) return [];
  const isIn = (rule: RegExp) => sentences.map(({ start, end }) => rule.test(text.slice(start, end)));
  const speaks = isIn(address);
  const asks = isIn(result);
  return sentences.flatMap((_, first) => {
    if (speaks[first] !== true && asks[first] !== true) return [];
    const other = speaks[first] === true ? asks : speaks;
    const last = other.findIndex((is, index) => is && index >= first && index < first + spread);
    return last < 0 ? [] : sentences.slice(first, last + 1);
  });
}

/** In one reading of the text: sentences that are instructions, alone, with the next line, or spread over a few. */
function passagesIn({ text }: PlainText): Passage[] {
  const sentences = sentencesOf(text);
  const found = new Set<Passage>(sentences.filter(({ start, end }) => isInstruction(text.slice(start, end))));
  sentences.forEach((sentence, index) => {
    const next = sentences[index + 1];
    if (next !== undefined && !found.has(sentence) && !found.has(next)) {
      const isBroken = /^[^.!?。！？]*\n/u.test(text.slice(sentence.end - 1, next.start));
      if (isBroken && isInstruction(text.slice(sentence.start, next.end).replace(/\s*\n\s*/gu, " "))) {
        found.add(sentence);
        found.add(next);
      }
    }
  });
  for (const cue of cues) for (const one of spreadOver(text, sentences, cue)) found.add(one);
  for (const rule of blockRules) {
    for (const match of text.matchAll(rule)) {
      const end = match.index + match[0].length;
      for (const one of sentences) if (one.start < end && one.end > match.index) found.add(one);
    }
  }
  return [...found];
}

/** Passages in order, those that touch or overlap as one. */
function joined(passages: readonly Passage[]): Passage[] {
  const result: Passage[] = [];
  for (const { start, end } of [...passages].sort((a, b) => a.start - b.start || a.end - b.end)) {
    const last = result.at(-1);
    if (last !== undefined && start <= last.end) last.end = Math.max(last.end, end);
    else result.push({ start, end });
  }
  return result;
}

function inOriginal({ from, to }: PlainText, { start, end }: Passage): Passage {
  const places = from.slice(start, end);
  const ends = to.slice(start, end);
  return { start: Math.min(...places), end: Math.max(...ends) };
}

/** What a sentence of the original adds around a passage that was found in it. */
function wholeSentences(text: string, passage: Passage): Passage {
  const touched = sentencesOf(text).filter(({ start, end }) => start < passage.end && end > passage.start);
  return {
    start: Math.min(passage.start, ...touched.map(({ start }) => start)),
    end: Math.max(passage.end, ...touched.map(({ end }) => end)),
  };
}

/**
 * Sentences that speak to whoever grades an answer or reads a resume instead of saying something, without a
 * model: orders for a result, claims that somebody allowed or judged it, parts to play, marks that pretend to end
 * the data, questions for the rubric; in English, German, Spanish, French, Portuguese and Hindi, a few forms in
 * other languages; also written with look-alike letters, digits for letters, spaces or unseen characters between
 * letters, backwards, in rot13, base64, hexadecimal or percent signs.
 *
 * Talking about instructions or scores as a topic may match too: hence a flag with an innocent explanation, never
 * a lower score for the rest.
 *
 * @returns passages of the text as it was given, in order, not overlapping.
 */
export function findPassages(text: string): Passage[] {
  const read = text.slice(0, maxLength);
  const found = readingsOf(read).flatMap((reading) =>
    passagesIn(reading).map((passage) => inOriginal(reading, passage)),
  );
  for (const { start, end, text: inside } of encodedIn(read)) {
    if (readingsOf(inside).some((reading) => passagesIn(reading).length > 0))
      found.push(wholeSentences(read, { start, end }));
  }
  return joined(found);
}
