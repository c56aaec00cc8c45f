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

/** Prepares a reference answer. Words that the question gave away count half. */
export function readReference(question: readonly Token[], reference: readonly Token[]): Reference {
  const questionWeights = new Map(meaningful(question).map(({ stem, weight }) => [stem, weight]));
  const weights = new Map<string, number>();
  const words = meaningful(reference);
  for (const { stem, weight } of words) {
    if (!weights.has(stem)) weights.set(stem, weight * (questionWeights.has(stem) ? parameters.qw : 1));
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

export const parameters = { c: 6, p: 0.85, n: 12, base: 0.15, k1: 80, k2: 5, qw: 0.5 };
export function likenessOf(reference: Reference, answer: readonly Token[]): number {
  const words = meaningful(answer);
  const said = new Set(words.map(({ stem }) => stem));
  const shareOf = (weights: Map<string, number>, has: (key: string) => boolean): number => {
    let got = 0;
    for (const [key, weight] of weights) if (has(key)) got += weight;
    return got;
  };
  const got = shareOf(reference.weights, (stem) => said.has(stem));
  const near = pairsOf(words, reach.answer);
  const together = shareOf(reference.pairs, (pair) => near.has(pair)) / Math.max(reference.pairTotal, 1e-9);
  const topic =
    shareOf(reference.questionWeights, (stem) => said.has(stem)) / Math.max(reference.questionTotal, 1e-9);
  const { c, p, n, base, k1, k2 } = parameters;
  const amount = 1 - Math.exp((-c * got) / (reference.total ** p * n ** (1 - p)));
  const relevance = base + (1 - base) * (1 - Math.exp(-k1 * together - k2 * topic));
  return amount * relevance;
}
