import type { Token } from "./tokenize.ts";

/** Two words stand "together" when at most this many words that mean something are between them. */
const reach = { reference: 3, answer: 4 };

/** A reference answer, read once: which words carry it, which of them stand together, what the question gives. */
export type Reference = {
  weights: Map<string, number>;
  total: number;
  pairs: Map<string, number>;
  pairTotal: number;
  questionWeights: Map<string, number>;
  questionTotal: number;
};

const pairKey = (a: string, b: string): string => (a < b ? `${a} ${b}` : `${b} ${a}`);
const sumOf = (values: Iterable<number>): number => {
  let sum = 0;
  for (const value of values) sum += value;
  return sum;
};

function sumOfKnown(weights: ReadonlyMap<string, number>, known: ReadonlySet<string>): number {
  let sum = 0;
  for (const [key, weight] of weights) if (known.has(key)) sum += weight;
  return sum;
}

function pairsOf(tokens: readonly Token[], distance: number): Set<string> {
  const pairs = new Set<string>();
  tokens.forEach((token, index) => {
    for (const other of tokens.slice(index + 1, index + 1 + distance)) {
      if (other.stem !== token.stem) pairs.add(pairKey(token.stem, other.stem));
    }
  });
  return pairs;
}

const meaningful = (tokens: readonly Token[]): Token[] => tokens.filter((token) => token.weight > 0);

/** What a word of the reference counts that the question gave away. */
const ofQuestion = 0.35;

/** Prepares a reference answer. */
export function readReference(question: readonly Token[], reference: readonly Token[]): Reference {
  const questionWeights = new Map(meaningful(question).map(({ stem, weight }) => [stem, weight]));
  const weights = new Map<string, number>();
  const words = meaningful(reference);
  for (const { stem, weight } of words) {
    if (!weights.has(stem)) weights.set(stem, weight * (questionWeights.has(stem) ? ofQuestion : 1));
  }
  const pairs = new Map<string, number>();
  for (const pair of pairsOf(words, reach.reference)) {
    const [a = "", b = ""] = pair.split(" ");
    pairs.set(pair, (weights.get(a) ?? 0) + (weights.get(b) ?? 0));
  }
  return {
    weights,
    total: sumOf(weights.values()),
    pairs,
    pairTotal: sumOf(pairs.values()),
    questionWeights,
    questionTotal: sumOf(questionWeights.values()),
  };
}

/**
 * How much of a reference counts as all of it. References list more than anybody says, long ones more than
 * short ones: the weight that is needed grows with its size to the power of 0.85 (measured from a reference
 * of weight 12, a short sentence), and the score saturates, so that a third of it gives nine tenths.
 */
const enough = { rate: 8, power: 0.85, unit: 12 };
/**
 * Single words are found by chance in any answer of the same field. They count in full only where some stand
 * together as in the reference, or where the question's own words show what is spoken about.
 */
const relevanceOf = { least: 0.2, together: 80, topic: 5 };

/** The share 0–1 of the reference's pairs of neighbouring words, by weight, that stand together in the answer too. */
export function togetherOf(reference: Reference, answer: readonly Token[]): number {
  const near = pairsOf(meaningful(answer), reach.answer);
  return sumOfKnown(reference.pairs, near) / Math.max(reference.pairTotal, Number.EPSILON);
}

/**
 * How like a reference an answer is, 0–1: the share of the reference's words that were said, by how much each
 * says (`wordWeight`), saturating, times the relevance that words standing together give. Saying more, or
 * saying it again, adds nothing.
 */
export function likenessOf(reference: Reference, answer: readonly Token[]): number {
  const words = meaningful(answer);
  const said = new Set(words.map(({ stem }) => stem));
  const got = sumOfKnown(reference.weights, said);
  const together = togetherOf(reference, answer);
  const topic =
    sumOfKnown(reference.questionWeights, said) / Math.max(reference.questionTotal, Number.EPSILON);
  const { rate, power, unit } = enough;
  const amount = 1 - Math.exp((-rate * got) / (reference.total ** power * unit ** (1 - power)));
  const shown = 1 - Math.exp(-relevanceOf.together * together - relevanceOf.topic * topic);
  return amount * (relevanceOf.least + (1 - relevanceOf.least) * shown);
}
