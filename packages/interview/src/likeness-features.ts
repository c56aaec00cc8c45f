import { likenessOf, type Reference, togetherOf } from "./reference-likeness.ts";
import { remembered } from "./remembered.ts";
import { type Token, tokenize } from "./tokenize.ts";

/** What is measured of an answer beside a reference, in the order of the learned weights. Each 0–1, or a logarithm. */
export const likenessFeatures = [
  "new words of the reference that were said",
  "all words of the reference that were said",
  "new words of the answer that are the reference's",
  "amount of new words said",
  "words that stand together",
  "words of the question that were said",
  "letters of the reference that were said",
  "letters of what is new in the reference that were said",
  "letters of what is new in the answer that are the reference's",
  "best sentence of the reference",
  "numbers of the reference that were said",
  "size of the reference",
  "size of what is new in the reference",
  "likeness",
  "words beside each other",
  "a sentence's worth of new words",
] as const;

type Feature = (typeof likenessFeatures)[number];

/** Those of the features that are named, in the order of the names. */
export const pickFeatures = (values: readonly number[], names: readonly Feature[]): number[] =>
  names.map((name) => values[likenessFeatures.indexOf(name)] ?? 0);

/** What the forest for references learns from, before the measures of its evidence: all but how long an answer is. */
export const referenceFeatures: readonly Feature[] = likenessFeatures.filter(
  (name) => name !== "a sentence's worth of new words",
);

/** A reference read once for its features. */
export type FeatureReference = {
  reference: Reference;
  question: ReadonlySet<string>;
  words: Token[];
  fresh: Token[];
  sentences: Token[][];
  letters: ReadonlySet<string>;
  freshLetters: ReadonlySet<string>;
  questionLetters: ReadonlySet<string>;
  numbers: ReadonlySet<string>;
  neighbours: ReadonlySet<string>;
};

/** So many new words are a whole sentence; more of them are not better. */
const aSentence = 6;

function neighboursOf(sentences: readonly (readonly Token[])[]): Set<string> {
  const found = new Set<string>();
  for (const sentence of sentences) {
    sentence.forEach((token, index) => {
      const next = sentence[index + 1];
      if (next !== undefined) found.add(`${token.stem} ${next.stem}`);
    });
  }
  return found;
}

/** Runs of this many letters: they meet across endings, spellings and slips. */
const run = 4;
/** So many characters of an answer are read letter by letter; more of them say nothing new about likeness. */
const mostLetters = 20_000;

// A rubric and its model answer are two references for one answer.
const lettersOf = remembered(2, (text: string): Set<string> => {
  const plain = ` ${text
    .slice(0, mostLetters)
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .join(" ")
    .trim()} `;
  const runs = new Set<string>();
  for (let at = 0; at + run <= plain.length; at += 1) runs.add(plain.slice(at, at + run));
  return runs;
});

/** The words of a text that mean something, as a text of their own: endings and small words are no likeness. */
export const contentOf = (text: string, tokens: readonly Token[]): string =>
  tokens.flatMap(({ start, end, weight }) => (weight > 0 ? [text.slice(start, end)] : [])).join(" ");

function distinct(tokens: readonly Token[]): Token[] {
  const seen = new Set<string>();
  return tokens.filter(({ stem, weight }) => {
    if (weight === 0 || seen.has(stem)) return false;
    seen.add(stem);
    return true;
  });
}

const numbersOf = (text: string): Set<string> => new Set(text.match(/\d+(?:[.,]\d+)?/g) ?? []);
const weightOf = (tokens: readonly Token[]): number => tokens.reduce((sum, { weight }) => sum + weight, 0);
const share = (part: number, whole: number): number => (whole === 0 ? 0 : part / whole);

function sharedOf(wanted: ReadonlySet<string>, said: ReadonlySet<string>): number {
  let found = 0;
  for (const letters of wanted) if (said.has(letters)) found += 1;
  return share(found, wanted.size);
}

/** The share of the letters that are new in an answer which are the reference's. */
function freshSharedOf(said: ReadonlySet<string>, { letters, questionLetters }: FeatureReference): number {
  let fresh = 0;
  let found = 0;
  for (const each of said) {
    if (questionLetters.has(each)) continue;
    fresh += 1;
    if (letters.has(each)) found += 1;
  }
  return share(found, fresh);
}

/**
 * Prepares a reference for {@link featuresOf}.
 *
 * @param text its text, and its sentences as tokens.
 */
export function readFeatureReference(
  reference: Reference,
  question: { text: string; tokens: readonly Token[] },
  text: string,
  sentences: readonly (readonly Token[])[],
): FeatureReference {
  const asked = new Set(question.tokens.filter(({ weight }) => weight > 0).map(({ stem }) => stem));
  const words = distinct(sentences.flat());
  const fresh = words.filter(({ stem }) => !asked.has(stem));
  const questionLetters = lettersOf(contentOf(question.text, question.tokens));
  const letters = lettersOf(contentOf(text, tokenize(text)));
  return {
    reference,
    question: asked,
    words,
    fresh: fresh.length === 0 ? words : fresh,
    sentences: sentences
      .map((sentence) => distinct(sentence).filter(({ stem }) => !asked.has(stem)))
      .filter(({ length }) => length >= 2),
    letters,
    freshLetters: new Set([...letters].filter((each) => !questionLetters.has(each))),
    questionLetters,
    numbers: numbersOf(text),
    neighbours: neighboursOf(sentences),
  };
}

/**
 * What an answer has of a reference, as the numbers that {@link likenessFeatures} names. Linear in the answer.
 *
 * @param text what of the answer may count.
 * @param tokens its words.
 */
export function featuresOf(wanted: FeatureReference, text: string, tokens: readonly Token[]): number[] {
  const said = new Set(tokens.map(({ stem }) => stem));
  const words = distinct(tokens);
  const fresh = words.filter(({ stem }) => !wanted.question.has(stem));
  const wantedStems = new Set(wanted.words.map(({ stem }) => stem));
  const saidOf = (list: readonly Token[]): number =>
    share(weightOf(list.filter(({ stem }) => said.has(stem))), weightOf(list));
  const letters = lettersOf(text);
  const numbers = numbersOf(text);
  const newShare = saidOf(wanted.fresh);
  const sentences = wanted.sentences.map(saidOf);
  return [
    newShare,
    saidOf(wanted.words),
    share(weightOf(fresh.filter(({ stem }) => wantedStems.has(stem))), weightOf(fresh)),
    1 - Math.exp(-(newShare * weightOf(wanted.fresh)) / 2),
    Math.min(1, togetherOf(wanted.reference, tokens)),
    share([...wanted.question].filter((stem) => said.has(stem)).length, wanted.question.size),
    sharedOf(wanted.letters, letters),
    sharedOf(wanted.freshLetters, letters),
    freshSharedOf(letters, wanted),
    sentences.length === 0 ? newShare : Math.max(...sentences),
    wanted.numbers.size === 0
      ? 0.5
      : share([...wanted.numbers].filter((each) => numbers.has(each)).length, wanted.numbers.size),
    Math.log1p(weightOf(wanted.words)),
    Math.log1p(weightOf(wanted.fresh)),
    likenessOf(wanted.reference, tokens),
    sharedOf(wanted.neighbours, neighboursOf([tokens])),
    Math.min(1, fresh.length / aSentence),
  ];
}
