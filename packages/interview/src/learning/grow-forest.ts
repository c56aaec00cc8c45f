import { type Forest, leaf, predict, readForest } from "./forest.ts";

/** One answer to learn from: what was measured of it, what it is worth (0–1), how much it counts, its question. */
export type Example = { features: number[]; worth: number; weight: number; question: string };
export type Growth = {
  trees: number;
  /** A leaf rests on this many examples at least: fewer would be learnt by heart. */
  leastInLeaf: number;
  /** Features that say something whichever way. All others are good to have: no split gives more to who has less. */
  anyWay: readonly number[];
};

type Split = { feature: number; threshold: number; gain: number };
const thousandths = (value: number): number => Math.round(value * 1000);

function meanWorth(examples: readonly Example[]): number {
  let sum = 0;
  let weights = 0;
  for (const { worth, weight } of examples) {
    sum += worth * weight;
    weights += weight;
  }
  return weights === 0 ? 0 : sum / weights;
}

/** How much a split explains: the weighted squares of both means, which is all of the variance that a split changes. */
function gainOf(
  examples: readonly Example[],
  feature: number,
  threshold: number,
  { leastInLeaf: least, anyWay }: Growth,
): number {
  let left = 0;
  let leftSum = 0;
  let leftCount = 0;
  let right = 0;
  let rightSum = 0;
  for (const { features, worth, weight } of examples) {
    if ((features[feature] ?? 0) <= threshold) {
      left += weight;
      leftSum += weight * worth;
      leftCount += 1;
    } else {
      right += weight;
      rightSum += weight * worth;
    }
  }
  if (leftCount < least || examples.length - leftCount < least) return Number.NEGATIVE_INFINITY;
  if (!anyWay.includes(feature) && leftSum / left > rightSum / right) return Number.NEGATIVE_INFINITY;
  return (leftSum * leftSum) / left + (rightSum * rightSum) / right;
}

function bestSplit(examples: readonly Example[], growth: Growth, random: () => number): Split | null {
  let best: Split | null = null;
  const count = examples[0]?.features.length ?? 0;
  for (let feature = 0; feature < count; feature += 1) {
    let low = Number.POSITIVE_INFINITY;
    let high = Number.NEGATIVE_INFINITY;
    for (const { features } of examples) {
      const value = features[feature] ?? 0;
      low = Math.min(low, value);
      high = Math.max(high, value);
    }
    if (high - low < 0.002) continue;
    const threshold = thousandths(low + random() * (high - low)) / 1000;
    const gain = gainOf(examples, feature, threshold, growth);
    if (Number.isFinite(gain) && (best === null || gain > best.gain)) best = { feature, threshold, gain };
  }
  return best;
}

function grow(examples: readonly Example[], growth: Growth, random: () => number, into: number[]): void {
  const split = examples.length >= 2 * growth.leastInLeaf ? bestSplit(examples, growth, random) : null;
  if (split === null) {
    into.push(leaf, thousandths(meanWorth(examples)));
    return;
  }
  const { feature, threshold } = split;
  into.push(feature, thousandths(threshold));
  const isLeft = ({ features }: Example): boolean => (features[feature] ?? 0) <= threshold;
  grow(examples.filter(isLeft), growth, random, into);
  grow(
    examples.filter((example) => !isLeft(example)),
    growth,
    random,
    into,
  );
}

/**
 * Extremely randomised trees (Geurts, Ernst and Wehenkel 2006): every tree sees all examples; each split is the best of
 * one random threshold for each feature. Few settings, no overfitting by more trees, and the same seed gives the same.
 *
 * @returns the rows of a data file for `readForest`.
 */
export function growForest(examples: readonly Example[], growth: Growth, random: () => number): string[] {
  return Array.from({ length: growth.trees }, () => {
    const numbers: number[] = [];
    grow(examples, growth, random, numbers);
    return numbers.join(" ");
  });
}

/**
 * What forests say of examples whose questions they have not seen: questions are dealt into folds, and each fold is
 * predicted by a forest grown on the others.
 *
 * @returns for each example its fold and the prediction.
 */
export function crossPredict(
  examples: readonly Example[],
  folds: number,
  growth: Growth,
  random: () => number,
): { fold: number; predicted: number }[] {
  const questions = [...new Set(examples.map(({ question }) => question))];
  const foldOf = new Map(questions.map((question, index) => [question, index % folds]));
  const forests: Forest[] = Array.from({ length: folds }, (_, fold) =>
    readForest(
      growForest(
        examples.filter(({ question }) => foldOf.get(question) !== fold),
        growth,
        random,
      ),
    ),
  );
  return examples.map(({ question, features }) => {
    const fold = foldOf.get(question) ?? 0;
    return { fold, predicted: predict(forests[fold] ?? [], features) };
  });
}
