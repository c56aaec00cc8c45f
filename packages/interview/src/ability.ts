import { type Difficulty, difficulties } from "@teamified/contracts/roles";
import type { Boundary } from "./boundary.ts";
import type { Ability } from "./engine-state.ts";
import { categoryCount, categoryOf, categoryProbabilities, levelLocation } from "./response-model.ts";

/** One graded question: where it stands on the ability scale, and its score of 0–100. */
export type Observation = { location: number; score: number };

/**
 * Skills are not independent: people who know one part of a field tend to know others. Each skill is
 * θ_s = √ρ · g + √(1 − ρ) · e_s with a general factor g ~ N(0, 1) (a one-factor model; the correlation of
 * two skills is ρ). Given g the skills are independent, so the joint posterior needs one sum over g and one
 * for each skill (dimension reduction, Gibbons & Hedeker 1992) instead of a grid over all skills at once.
 * ρ = 0.6 is an assumption until there are enough interviews to estimate it.
 */
const skillCorrelation = 0.6;

const gridOf = (from: number, step: number, count: number): number[] =>
  Array.from({ length: count }, (_, index) => from + step * index);
/** Abilities −4.5 … 4.5 and the general factor −3.6 … 3.6: beyond lies under a thousandth of the prior. */
const abilities = gridOf(-4.5, 0.15, 61);
const factors = gridOf(-3.6, 0.3, 25);

function normalised(weights: number[]): number[] {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return weights.map((weight) => weight / total);
}

const bell = (x: number, mean: number, variance: number): number =>
  Math.exp(-((x - mean) ** 2) / (2 * variance));
const factorPrior = normalised(factors.map((factor) => bell(factor, 0, 1)));
/** P(ability | factor), a row for each factor. */
const abilityPrior = factors.map((factor) =>
  normalised(
    abilities.map((ability) => bell(ability, Math.sqrt(skillCorrelation) * factor, 1 - skillCorrelation)),
  ),
);

/** Per location: the category probabilities at every ability of the grid. Locations are few; each is computed once. */
const tables = new Map<number, number[][]>();
function tableOf(location: number): number[][] {
  const known = tables.get(location);
  if (known !== undefined) return known;
  const rows = abilities.map((ability) => categoryProbabilities(ability, location));
  const table = Array.from({ length: categoryCount }, (_, category) => rows.map((row) => row[category] ?? 0));
  tables.set(location, table);
  return table;
}

/** What is known about one skill: a weight for each ability of the grid; they add up to 1. */
export type Posterior = readonly number[];

function likelihoodOf(observations: readonly Observation[]): number[] {
  const likelihood = abilities.map(() => 1);
  for (const { location, score } of observations) {
    const row = tableOf(location)[categoryOf(score)] ?? [];
    for (let point = 0; point < likelihood.length; point++)
      likelihood[point] = (likelihood[point] ?? 0) * (row[point] ?? 0);
  }
  return likelihood;
}

/**
 * The posterior of every skill, given the graded questions of all of them. What one skill shows moves the
 * others a little, through the general factor; more answers of its own make a skill speak for itself.
 */
export function posteriorsOf(bySkill: readonly (readonly Observation[])[]): Posterior[] {
  const likelihoods = bySkill.map(likelihoodOf);
  // evidence[f][s]: how likely the skill's answers are, were the general factor this one.
  const evidence = abilityPrior.map((prior) =>
    likelihoods.map((likelihood) => {
      let sum = 0;
      for (let point = 0; point < prior.length; point++)
        sum += (prior[point] ?? 0) * (likelihood[point] ?? 0);
      return sum;
    }),
  );
  const factorWeights = normalised(
    evidence.map((skills, factor) =>
      skills.reduce((product, one) => product * one, factorPrior[factor] ?? 0),
    ),
  );
  return likelihoods.map((likelihood, skill) => {
    const posterior = abilities.map(() => 0);
    abilityPrior.forEach((prior, factor) => {
      const weight =
        (factorWeights[factor] ?? 0) / Math.max(evidence[factor]?.[skill] ?? 0, Number.MIN_VALUE);
      for (let point = 0; point < posterior.length; point++) {
        posterior[point] = (posterior[point] ?? 0) + weight * (prior[point] ?? 0) * (likelihood[point] ?? 0);
      }
    });
    return normalised(posterior);
  });
}

function momentsOf(posterior: Posterior): { mean: number; variance: number } {
  let mean = 0;
  let square = 0;
  posterior.forEach((weight, point) => {
    const ability = abilities[point] ?? 0;
    mean += weight * ability;
    square += weight * ability * ability;
  });
  return { mean, variance: Math.max(square - mean * mean, 1e-9) };
}

const levelsWithEnd: readonly Boundary[] = [...difficulties, "beyond_advanced"];

/**
 * The level at which success falls below one half, and how certain that is: the posterior is cut at the
 * levels' locations, and the part that holds most is the answer. "warmup" means that even warm-up questions
 * fail more often than not.
 */
function boundaryIn(posterior: Posterior): { boundary: Boundary; boundaryProbability: number } {
  const shares = levelsWithEnd.map(() => 0);
  const cuts = difficulties.map((level: Difficulty) => levelLocation[level]);
  posterior.forEach((weight, point) => {
    const ability = abilities[point] ?? 0;
    const level = cuts.filter((cut) => ability >= cut).length;
    shares[level] = (shares[level] ?? 0) + weight;
  });
  const most = shares.indexOf(Math.max(...shares));
  return { boundary: levelsWithEnd[most] ?? "warmup", boundaryProbability: rounded(shares[most] ?? 0) };
}

/** Rounded to six decimals, so that the stored state is short and the same on every machine. */
const rounded = (value: number): number => Math.round(value * 1e6) / 1e6 + 0;

/**
 * The estimate of one skill: expected a posteriori with the posterior standard deviation (Bock & Mislevy
 * 1982), which is defined for all-right and all-wrong answers too. A better answer never lowers it.
 *
 * @param asked how many of this skill's questions the posterior has seen; without any there is no boundary.
 */
export function abilityIn(posterior: Posterior, asked: number): Ability {
  const { mean, variance } = momentsOf(posterior);
  return {
    mean: rounded(mean),
    standardError: rounded(Math.sqrt(variance)),
    asked,
    ...(asked === 0 ? { boundary: "not_reached" as const, boundaryProbability: 0 } : boundaryIn(posterior)),
  };
}

/** The estimates of all skills, in the order given. */
export function estimateAbilities(bySkill: readonly (readonly Observation[])[]): Ability[] {
  return posteriorsOf(bySkill).map((posterior, skill) => abilityIn(posterior, bySkill[skill]?.length ?? 0));
}

/**
 * How much the variance of this skill's ability is expected to fall when a question at this location is
 * asked next: the mean over its possible outcomes, each as likely as the posterior says (minimum expected
 * posterior variance, van der Linden & Pashley 2010). At least 0.
 */
export function expectedGain(posterior: Posterior, location: number): number {
  const table = tableOf(location);
  let left = 0;
  for (const row of table) {
    let probability = 0;
    let sum = 0;
    let square = 0;
    for (let point = 0; point < posterior.length; point++) {
      const weight = (posterior[point] ?? 0) * (row[point] ?? 0);
      const ability = abilities[point] ?? 0;
      probability += weight;
      sum += weight * ability;
      square += weight * ability * ability;
    }
    if (probability > 1e-12) left += square - (sum * sum) / probability;
  }
  return Math.max(0, momentsOf(posterior).variance - left);
}
