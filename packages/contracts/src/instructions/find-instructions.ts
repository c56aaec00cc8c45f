import { encodedIn } from "./encoded-text.ts";
import { englishCues, englishRules } from "./english-rules.ts";
import { joinParts, matchingParts } from "./joined-parts.ts";
import { inLatin1 } from "./latin-1.ts";
import { findBlocks, markupRules } from "./markup-rules.ts";
import { otherCues, otherRules, otherScriptRules } from "./other-rules.ts";
import { type PlainText, readingsOf } from "./plain-text.ts";
import { type Stretch, sentencesOf, touchedBy } from "./sentences.ts";
import { partsLikeInstructions } from "./weigh-words.ts";

/** A passage that addresses the grader or reader: `text.slice(start, end)` is its whole sentence. */
export type Passage = Stretch;

/** One pass over a text is several times faster than one for each rule. */
const anyOf = (rules: readonly RegExp[]): RegExp =>
  new RegExp(rules.map(({ source }) => `(?:${source})`).join("|"), "gmu");
const rules = [anyOf(markupRules), anyOf(englishRules), anyOf(otherRules)];
const scriptRules = anyOf(otherScriptRules);
const cues = [englishCues, ...otherCues];
/** So many neighbouring sentences are read together for an instruction that is spread over them. */
const spread = 3;

/** Longer texts are read in part: nobody says more, and nobody behind us waits for one answer. */
const maxLength = 50_000;

/** Two words, a mark of some format, or a script without spaces: less is no sentence that orders anything. */
const something = /data-[0-9a-f]{8}|[<[#{]|[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;
const twoLetters = /\p{L}{2}/u;

function saysSomething(text: string): boolean {
  if (something.test(text)) return true;
  const first = /\p{L}{2}\P{L}/u.exec(text);
  return first !== null && twoLetters.test(text.slice(first.index + first[0].length));
}

/** A reading as the rules see it: Latin ones in one byte a character, the others as it is. Places are the same in both. */
type Readable = { text: string; latin: string };

/** Which of these parts are instructions by themselves. */
function instructionsAmong(parts: readonly Readable[]): boolean[] {
  const telling = parts.flatMap((part, index) => (saysSomething(part.text) ? [{ ...part, index }] : []));
  const is = parts.map(() => false);
  if (telling.length === 0) return is;
  const mark = (found: Iterable<number>): void => {
    for (const at of found) {
      const index = telling[at]?.index;
      if (index !== undefined) is[index] = true;
    }
  };
  const latin = joinParts(telling.map((part) => part.latin));
  for (const rule of rules) mark(matchingParts(latin, rule));
  mark(partsLikeInstructions(latin));
  const others = telling.filter(({ text, latin: own }) => text !== own);
  if (others.length > 0) mark(matchingParts(joinParts(telling.map((part) => part.text)), scriptRules));
  return is;
}

const partOf = ({ text, latin }: Readable, { start, end }: Stretch): Readable => ({
  text: text.slice(start, end),
  latin: latin.slice(start, end),
});

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
    const length = other.slice(first, first + spread).indexOf(true) + 1;
    return sentences.slice(first, first + length);
  });
}

/** Two lines as one sentence, whatever white space stands where they meet. */
const joinedLines = (one: Readable, other: Readable): Readable => ({
  text: `${one.text} ${other.text}`,
  latin: `${one.latin} ${other.latin}`,
});

/** Neighbouring lines of which the first goes on in the next, and of which neither was found. */
function brokenPairs(
  text: string,
  sentences: readonly Stretch[],
  parts: readonly Readable[],
  found: ReadonlySet<Stretch>,
): { one: Stretch; next: Stretch; whole: Readable }[] {
  return sentences.flatMap((one, index) => {
    const [part, next, nextPart] = [parts[index], sentences[index + 1], parts[index + 1]];
    if (part === undefined || next === undefined || nextPart === undefined) return [];
    if (found.has(one) || found.has(next)) return [];
    const goesOn = /^[^.!?。！？]*\n/u.test(text.slice(one.end - 1, next.start));
    return goesOn ? [{ one, next, whole: joinedLines(part, nextPart) }] : [];
  });
}

/** In one reading of the text: sentences that are instructions, alone, with the next line, or spread over a few. */
function passagesIn({ text }: PlainText): Passage[] {
  const latin = inLatin1(text);
  const sentences = sentencesOf(text);
  const parts = sentences.map((sentence) => partOf({ text, latin }, sentence));
  const is = instructionsAmong(parts);
  const found = new Set<Passage>(sentences.filter((_, index) => is[index] === true));
  const broken = brokenPairs(text, sentences, parts, found);
  const isBroken = instructionsAmong(broken.map(({ whole }) => whole));
  broken.forEach(({ one, next }, index) => {
    if (isBroken[index] !== true || found.has(one) || found.has(next)) return;
    found.add(one);
    found.add(next);
  });
  for (const cue of cues) for (const one of spreadOver(latin, sentences, cue)) found.add(one);
  for (const block of findBlocks(text)) for (const one of touchedBy(sentences, block)) found.add(one);
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
  let first = Number.POSITIVE_INFINITY;
  let last = 0;
  for (let at = start; at < end; at += 1) {
    first = Math.min(first, from[at] ?? first);
    last = Math.max(last, to[at] ?? last);
  }
  return { start: first, end: last };
}

/** What the sentences of the original add around a passage that was found in it. */
function wholeSentences(sentences: readonly Stretch[], passage: Passage): Passage {
  const touched = touchedBy(sentences, passage);
  return {
    start: Math.min(passage.start, touched[0]?.start ?? passage.start),
    end: Math.max(passage.end, touched.at(-1)?.end ?? passage.end),
  };
}

/** What is found in any reading of the text, in places of the text. */
const passagesInReadings = (text: string): Passage[] =>
  readingsOf(text).flatMap((reading) => passagesIn(reading).map((passage) => inOriginal(reading, passage)));

/** Ends what is in one stretch, so that it does not go on in the next. */
const parting = ".\n";

/** Stretches in code that hold an instruction. They are read together, since a text may have hundreds of them. */
function encodedInstructions(text: string): Stretch[] {
  const insides: (Stretch & { encoded: Stretch })[] = [];
  let all = "";
  for (const { start, end, text: inside } of encodedIn(text)) {
    insides.push({ start: all.length, end: all.length + inside.length, encoded: { start, end } });
    all += inside + parting;
  }
  const found = passagesInReadings(all.slice(0, maxLength)).flatMap((passage) =>
    touchedBy(insides, passage).map(({ encoded }) => encoded),
  );
  return [...new Set(found)];
}

/**
 * Sentences that address the grader of an answer or the reader of a resume, found without a
 * model: orders for a result, claims that somebody allowed or judged it, parts to play, marks that pretend to end
 * the data, questions for the rubric; in English, German, Spanish, French, Portuguese and Hindi, a few forms in
 * other languages; also written with look-alike letters, digits for letters, spaces or unseen characters between
 * letters, backwards, in rot13, base64, hexadecimal or percent signs.
 *
 * Talking about instructions or scores as a topic may match too: hence a flag with an innocent explanation, never
 * a lower score for the rest.
 *
 * The time grows with the length of the text and no faster, whatever the text is; of a text of more than 50,000
 * characters the rest is not read.
 *
 * @returns passages of the text as it was given, in order, not overlapping.
 */
export function findPassages(text: string): Passage[] {
  const read = text.slice(0, maxLength);
  const found = passagesInReadings(read);
  const encoded = encodedInstructions(read);
  if (encoded.length > 0) {
    const sentences = sentencesOf(read);
    found.push(...encoded.map((one) => wholeSentences(sentences, one)));
  }
  return joined(found);
}
