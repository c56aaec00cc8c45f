import type { Difficulty } from "@teamified/contracts/roles";
import type { Boundary } from "./boundary.ts";
import type { Ability } from "./engine-state.ts";

/**
 * The measurement model: Samejima's graded response model (1969), one ability for each skill.
 *
 * An answer's score falls into one of four categories, cut at 25, 50 and 75. For a question of level
 * difficulty b, P(category ≥ k | θ) = 1 / (1 + exp(−a (θ − b − c_k))), with c = (−0.8, 0, 0.8) and a = 1.7.
 * The middle cut is "success" (a score of at least 50), so success is even where θ = b.
 * Prior: θ ~ N(0, 1.1²). Estimate: expected a posteriori on a fixed grid (Bock & Mislevy 1982), which is
 * defined for all-right and all-wrong answers too, and in which a better answer never lowers the mean.
 *
 * Skills are independent here. A shared general factor would let skills borrow from each other; it belongs
 * in `estimateAbility`'s prior, and nothing outside this file would change.
 */
export const levelDifficulty: Record<Difficulty, number> = { warmup: -1, standard: 0, advanced: 1 };
const discrimination = 1.7;
const categoryCuts = [25, 50, 75];
const categoryOffsets = [-0.8, 0, 0.8];
const priorDeviation = 1.1;
const grid = Array.from({ length: 81 }, (_, index) => -4 + index / 10);
const prior = normalise(grid.map((theta) => Math.exp((-theta * theta) / (2 * priorDeviation ** 2))));

export type Observation = { difficulty: Difficulty; score: number };

const logistic = (x: number): number => 1 / (1 + Math.exp(-x));

function normalise(weights: number[]): number[] {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return weights.map((weight) => weight / total);
}

/** The four category probabilities of a question of this level at ability theta; they add up to 1. */
export function categoryProbabilities(theta: number, difficulty: Difficulty): number[] {
  const atLeast = [
    1,
    ...categoryOffsets.map((offset) =>
      logistic(discrimination * (theta - levelDifficulty[difficulty] - offset)),
    ),
    0,
  ];
  return atLeast.slice(0, -1).map((probability, category) => probability - (atLeast[category + 1] ?? 0));
}

// One table for each level: the model is fixed, so it is computed once.
const table: Record<Difficulty, number[][]> = {
  warmup: grid.map((theta) => categoryProbabilities(theta, "warmup")),
  standard: grid.map((theta) => categoryProbabilities(theta, "standard")),
  advanced: grid.map((theta) => categoryProbabilities(theta, "advanced")),
};

/** Category 0–3 of a score of 0–100. */
export const categoryOf = (score: number): number => categoryCuts.filter((cut) => score >= cut).length;

function posteriorOf(observations: Observation[]): number[] {
  return normalise(
    grid.map((_, point) =>
      observations.reduce(
        (weight, { difficulty, score }) => weight * (table[difficulty][point]?.[categoryOf(score)] ?? 0),
        prior[point] ?? 0,
      ),
    ),
  );
}

function momentsOf(posterior: number[]): { mean: number; standardError: number } {
  let mean = 0;
  let square = 0;
  posterior.forEach((weight, point) => {
    const theta = grid[point] ?? 0;
    mean += weight * theta;
    square += weight * theta * theta;
  });
  return { mean, standardError: Math.sqrt(Math.max(square - mean * mean, 1e-6)) };
}

/** Rounded to six decimals, so that the stored state is short and the same on every machine. */
const rounded = (value: number): number => Math.round(value * 1e6) / 1e6 + 0;

/** The ability that these graded answers show; without any, the prior. */
export function estimateAbility(observations: Observation[]): Ability {
  const { mean, standardError } = momentsOf(posteriorOf(observations));
  return { mean: rounded(mean), standardError: rounded(standardError), asked: observations.length };
}

/**
 * How much the standard error is expected to fall when one more question of this level is asked: the mean
 * over its possible outcomes, each as likely as the present posterior says. At least 0.
 */
export function expectedGain(observations: Observation[], difficulty: Difficulty): number {
  const posterior = posteriorOf(observations);
  const now = momentsOf(posterior).standardError;
  let expected = 0;
  for (let category = 0; category < 4; category++) {
    const joint = posterior.map((weight, point) => weight * (table[difficulty][point]?.[category] ?? 0));
    const probability = joint.reduce((sum, weight) => sum + weight, 0);
    if (probability > 1e-9) expected += probability * momentsOf(normalise(joint)).standardError;
  }
  return Math.max(0, now - expected);
}

/**
 * The level at which success falls below one half: the first whose difficulty is above the ability.
 * A skill that was not asked has none ("not_reached": the interview did not get there).
 */
export function boundaryOf(ability: Ability): Boundary {
  if (ability.asked === 0) return "not_reached";
  if (ability.mean < levelDifficulty.warmup) return "warmup";
  if (ability.mean < levelDifficulty.standard) return "standard";
  if (ability.mean < levelDifficulty.advanced) return "advanced";
  return "beyond_advanced";
}

/**
 * The score of 0–100 that somebody of this ability is expected to reach on one question of each level:
 * a category counts as its middle (0, 37, 62, 100 — the ends count in full).
 */
export function expectedScore(theta: number): number {
  const values = [0, 37, 62, 100];
  const levels: Difficulty[] = ["warmup", "standard", "advanced"];
  const total = levels.reduce(
    (sum, level) =>
      sum +
      categoryProbabilities(theta, level).reduce(
        (score, probability, k) => score + probability * (values[k] ?? 0),
        0,
      ),
    0,
  );
  return total / levels.length;
}
