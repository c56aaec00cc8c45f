import { findGraderInstructions } from "./find-grader-instructions.ts";
import { touching, within } from "./in-order.ts";
import { isCode } from "./is-code.ts";
import { type Clause, splitClauses } from "./split-clauses.ts";
import { type Token, tokenize } from "./tokenize.ts";
import { wordOrder } from "./word-order.ts";

/** What of an answer may count, and what the recruiter should know about the rest. */
export type ReadAnswer = {
  text: string;
  /** Clauses that were said: not to the grader, not the question's own, neither disowned nor listed. */
  said: Clause[];
  /** Those of them that say something to the question. */
  clauses: Clause[];
  /** Their words. */
  tokens: Token[];
  /**
   * 0–1: whether the words were said or only listed. 1 for prose and for notes in the phrases of the field,
   * 0 for the same words shuffled.
   */
  credibility: number;
  notes: string[];
};

const disclaimer =
  /\b(?:(?:it\s+is|it['’]s|that\s+is|that['’]s|this\s+is)\s+(?:simply\s+|just\s+)?(?:not\s+(?:true|correct|right|the\s+case)|false|wrong|incorrect|untrue|a\s+(?:myth|lie))\s+(?:that|to\s+(?:say|think|claim|believe))|(?:i\s+(?:do\s+not|don['’]?t)\s+(?:think|believe|agree)|i\s+(?:doubt|deny))\s+that)\b/i;
const contrast =
  /^\W*(?:but|however|actually|instead|rather|in\s+fact|in\s+reality|in\s+truth|the\s+truth\s+is|on\s+the\s+contrary|what\s+is\s+true|correct\s+is|right\s+is|it\s+is\s+true)\b/i;

/** Words that a claim needs besides "it is not true that". */
const leastClaim = 4;
/** From how many neighbours on the order of words is judged strictly; fewer leave more to chance. */
const manyNeighbours = 9;
/** z of `wordOrder` from which words begin to count as said, and from which they do in full. */
const order = { strict: { from: 0.9, to: 1.6 }, lenient: { from: -0.3, to: 0.6 } };
/** z of `phraseEvidence`, likewise. */
const phraseOrder = { from: 1.5, to: 3 };
/** A long row of the field's phrases without small words is a list of key words, not notes. */
const fewSmallWords = 0.15;
const longList = 30;
/** Up to here an answer is a sentence, whose order is believed when it has the small words of one. */
const fewTokens = 15;
const manySmallWords = 0.3;
/** Its order proves little, so that it is never believed less than this. */
const leastOfFew = 0.5;
const worseThanChance = -1.2;
const mostOfLongList = 0.2;
const ramp = (value: number, from: number, to: number): number =>
  Math.min(1, Math.max(0, (value - from) / (to - from)));

/** Numbers stand beside each other in any formula. */
const isWord = (token: Token): boolean => token.weight > 0 && /^\p{L}/u.test(token.stem);
const neighbourKey = (a: string, b: string): string => `${a} ${b}`;

/** Pairs of meaningful words that stand beside each other in this order: the phrases of a field. */
export function phrasesOf(texts: readonly string[]): Set<string> {
  const phrases = new Set<string>();
  for (const text of texts) {
    const words = tokenize(text).filter(isWord);
    words.slice(0, -1).forEach((word, index) => {
      phrases.add(neighbourKey(word.stem, words[index + 1]?.stem ?? ""));
    });
  }
  return phrases;
}

// A field's phrases are read again for every sentence of every answer.
const knownPairs = new WeakMap<ReadonlySet<string>, [string, string][]>();

/** Phrases as their two words. There are a few hundred, and an answer may have thousands of different words. */
function pairsOf(phrases: ReadonlySet<string>): [string, string][] {
  const known = knownPairs.get(phrases);
  if (known !== undefined) return known;
  const pairs = [...phrases].map((phrase): [string, string] => {
    const [a = "", b = ""] = phrase.split(" ");
    return [a, b];
  });
  knownPairs.set(phrases, pairs);
  return pairs;
}

/**
 * How many more of the field's phrases stand in the words than a shuffle of them would hold by chance, in
 * standard errors of a Poisson count.
 */
function phraseEvidence(text: string, tokens: readonly Token[], phrases: ReadonlySet<string>): number {
  const words = tokens.filter(isWord);
  const counts = new Map<string, number>();
  for (const { stem } of words) counts.set(stem, (counts.get(stem) ?? 0) + 1);
  let expected = 0;
  for (const [a, b] of pairsOf(phrases)) {
    const ofA = counts.get(a) ?? 0;
    const ofB = counts.get(b) ?? 0;
    if (ofA > 0 && ofB > 0) expected += (ofA * (a === b ? ofB - 1 : ofB)) / words.length;
  }
  const found = words.filter((word, index) => {
    const next = words[index + 1];
    if (next === undefined) return false;
    // "switch/router" stays together in any order of the words around it; a comma parts what is listed.
    const between = text.slice(word.end, next.start);
    if (/[,;:.!?\n]/.test(between) || !/\s/.test(between)) return false;
    return phrases.has(neighbourKey(word.stem, next.stem));
  }).length;
  return (found - expected) / Math.sqrt(expected + 0.5);
}

const operator = /^[-+*/×^=<>≤≥≈|&!?%~:]+$/;

/**
 * For formulas and code, which have few words: 1 when operators stand between operands, 0 when several stand
 * beside each other; null for a text that is not mostly formula.
 */
function formulaOrder(text: string): number | null {
  const marks = text.match(/[\d=+*/×^<>(){}[\]≤≥]+/g)?.length ?? 0;
  const words = text.match(/\p{L}{2,}/gu)?.length ?? 0;
  if (marks < words * 0.8) return null;
  const pieces = text.split(/\s+/);
  const clashes = pieces.filter(
    (piece, index) => operator.test(piece) && operator.test(pieces[index + 1] ?? ""),
  ).length;
  return clashes >= 2 && clashes > pieces.length * 0.02 ? 0 : 1;
}

/**
 * Whether these words were said: in an order that language has, or at least in the phrases of the field
 * (lists and notes are fine). Without small words only phrases show that.
 */
function credibilityOf(
  text: string,
  clauses: readonly Clause[],
  tokens: readonly Token[],
  phrases: ReadonlySet<string>,
): number {
  if (tokens.length < 4) return 1;
  const passage = clauses.map(({ start, end }) => text.slice(start, end)).join(" ");
  const formula = formulaOrder(passage);
  if (formula !== null) return formula;
  // A program has an order of its own, which words put in any order do not have.
  if (isCode(passage)) return 1;
  const { z, neighbours } = wordOrder(passage);
  const { from, to } = neighbours >= manyNeighbours ? order.strict : order.lenient;
  const small = tokens.filter((token) => token.isFunctionWord).length;
  // Nine words in any order prove little. Whoever lists key words leaves the small ones out.
  if (tokens.length < fewTokens && small >= tokens.length * manySmallWords && z > worseThanChance) return 1;
  const said = neighbours >= manyNeighbours || small >= tokens.length * 0.15 ? ramp(z, from, to) : 0;
  const most = small < tokens.length * fewSmallWords && tokens.length > longList ? mostOfLongList : 1;
  if (said === 1 && neighbours >= tokens.length * 0.3) return most;
  const listed = ramp(phraseEvidence(text, tokens, phrases), phraseOrder.from, phraseOrder.to);
  const least = tokens.length < fewTokens && small >= tokens.length * fewSmallWords ? leastOfFew : 0;
  return most * Math.max(least, listed, neighbours >= tokens.length * 0.3 ? said : 0);
}

/**
 * Whether one sentence of an answer is a list or a shuffle: nearly without small words, or in an order no better
 * than chance, and without the field's phrases. One sentence says little about order, so that the rule is lax.
 */
function isListed(text: string, tokens: readonly Token[], phrases: ReadonlySet<string>): boolean {
  if (tokens.length < 12) return false;
  const passage = text.slice(tokens[0]?.start ?? 0, tokens.at(-1)?.end);
  if (
    isCode(passage) ||
    formulaOrder(passage) !== null ||
    phraseEvidence(text, tokens, phrases) >= phraseOrder.from
  )
    return false;
  const { z, neighbours } = wordOrder(passage);
  const small = tokens.filter((token) => token.isFunctionWord).length;
  return small < tokens.length * 0.1 || (neighbours >= manyNeighbours && z < 0);
}

function repeatsQuestion(text: string, clause: Clause, questionWords: string): boolean {
  const words = tokenize(text.slice(clause.start, clause.end)).map((token) => token.stem);
  if (words.length < 4) return false;
  const triples = words.slice(0, -2).map((word, index) => `${word} ${words[index + 1]} ${words[index + 2]}`);
  return triples.filter((triple) => questionWords.includes(` ${triple} `)).length / triples.length > 0.6;
}

/** What is said to win time, whose words would otherwise mean something. */
const filler =
  /\b(?:you know|i mean|i think|i guess|i believe|i would say|i'd say|let me think|let's see|sort of|kind of|to be honest|as i said)\b/gi;

function withoutFillers(text: string, tokens: readonly Token[]): Token[] {
  const places = [...text.matchAll(filler)].map(({ 0: { length }, index }) => ({
    start: index,
    end: index + length,
  }));
  if (places.length === 0) return [...tokens];
  return tokens.filter((token) => touching(places, token).length === 0);
}

/** The question's words as one text, in which repeated runs of three are looked for. */
export const repeatableWords = (texts: readonly string[]): string =>
  ` ${tokenize(texts.join(" "))
    .map((token) => token.stem)
    .join(" ")} `;

/**
 * Puts aside what earns nothing: passages that speak to the grader, the question repeated, what is disowned
 * ("it is not true that …"), and words that were listed or shuffled instead of said.
 *
 * @param input.asked `repeatableWords` of the question.
 * @param input.phrases `phrasesOf` the reference or the rubric.
 * @param input.isRight whether a passage by itself says something right: whoever disowns that is not
 *   correcting a mistake, so that what follows is disowned with it, up to a "but" or "in fact".
 * @param input.answering those of the clauses that speak of what was asked; the others count neither for nor against.
 */
export function readAnswer(input: {
  text: string;
  asked: string;
  phrases: ReadonlySet<string>;
  isRight: (clauses: Clause[], tokens: Token[]) => boolean;
  answering: (clauses: readonly Clause[], tokens: readonly Token[]) => Clause[];
}): ReadAnswer {
  const { text } = input;
  const notes: string[] = [];
  const instructions = findGraderInstructions(text);
  if (instructions.length > 0)
    notes.push("A passage speaks to the grader; it was put aside and earned nothing.");
  const isInstruction = (part: { start: number; end: number }): boolean =>
    touching(instructions, part).length > 0;
  // Marks alone ("???") are operators to the tokenizer and nothing to a reader.
  const all = /[\p{L}\p{N}]/u.test(text) ? withoutFillers(text, tokenize(text)) : [];
  const insideOf = (clauses: readonly Clause[]): Token[] => clauses.flatMap((clause) => within(all, clause));

  const sentences = [
    ...Map.groupBy(
      splitClauses(text).filter((clause) => !isInstruction(clause)),
      (clause) => clause.sentence,
    ).values(),
  ];
  const put = { repeated: false, disowned: false, listed: false };
  const kept: Clause[] = [];
  const listed: Clause[] = [];
  let disowning = false;
  for (const clauses of sentences) {
    const start = clauses[0]?.start ?? 0;
    const said = text.slice(start, clauses.at(-1)?.end);
    const tokens = insideOf(clauses);
    if (disclaimer.test(said)) {
      put.disowned = true;
      // The disclaimer's own "not" is no part of what it disowns.
      // "It is not true that no. Packets …": a sentence too short to stand alone goes on in the next.
      disowning ||=
        tokens.filter(isWord).length < leastClaim ||
        input.isRight(
          clauses,
          tokens.map((token) => ({ ...token, sign: "either" as const })),
        );
      continue;
    }
    if (contrast.test(said)) disowning = false;
    if (disowning) continue;
    if (isListed(text, tokens, input.phrases)) {
      put.listed = true;
      listed.push(...clauses);
      continue;
    }
    for (const clause of clauses) {
      if (repeatsQuestion(text, clause, input.asked)) put.repeated = true;
      else kept.push(clause);
    }
  }
  if (put.repeated) notes.push("Part of the answer repeats the question; that part earned nothing.");
  if (put.disowned) notes.push("A sentence says that something is not true; it was not counted as said.");
  const clauses = input.answering(kept, all);
  const tokens = insideOf(clauses);
  // Judged with the listed parts too: what is left after the worst were taken out looks better than it is.
  const judged = put.listed
    ? [...clauses, ...input.answering(listed, all)].sort((a, b) => a.start - b.start)
    : clauses;
  const credibility = credibilityOf(text, judged, insideOf(judged), input.phrases);
  if (put.listed || (credibility < 0.5 && tokens.length > 0))
    notes.push("Words that are listed instead of said earned nothing.");
  return { text, said: kept, clauses, tokens, credibility, notes };
}
