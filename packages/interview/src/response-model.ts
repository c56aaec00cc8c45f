import { type Difficulty, difficulties, type Question } from "@teamified/contracts/roles";

/**
 * How an answer's score depends on ability: Samejima's graded response model (1969).
 *
 * Ability is measured in standard deviations of the people who apply: θ ~ N(0, 1) for each skill. A question
 * stands at the location b; its score falls into one of four categories, cut at 25, 50 and 75, and
 * P(category ≥ k | θ) = 1 / (1 + exp(−a (θ − b − c_k))) with c = (−0.6, 0, 0.6). The middle cut is "success"
 * (a score of at least 50), so success is even where θ = b.
 *
 * The levels stand at −1.5, 0 and 1.5: a warm-up question is one that 93 of 100 applicants are expected to
 * get half of, a standard one 50, an advanced one 7. a = 2.8: a question is a testlet of four to eight rubric
 * points, and six independent points of the moderate discrimination 1.3 (Baker 2001) hold 6 · 1.3² / 4 = 2.5
 * units of information at their location, of which this model takes 2.4. None of these numbers is fitted to people
 * yet; docs/decisions/0010-measurement-model.md shows what happens when they are wrong.
 */
export const levelLocation: Record<Difficulty, number> = { warmup: -1.5, standard: 0, advanced: 1.5 };
export const discrimination = 2.8;
const categoryCuts = [25, 50, 75];
const categoryOffsets = [-0.6, 0, 0.6];
export const categoryCount = categoryCuts.length + 1;
/** How far a rubric point of another level moves its question, in levels: a fifth of the points moves it by 0.4. */
const shiftOfLevel = 2;
/** The usual mix: a warm-up rubric reaches up, an advanced one down. A question of the usual mix stands at its level. */
const usualShift: Record<Difficulty, number> = { warmup: 0.4, standard: 0.1, advanced: -0.4 };
const mostShift = 0.6;

/** Where a question stands on the ability scale: at its level, moved by how hard its rubric points are. */
export function locationOf(question: Pick<Question, "difficulty" | "points">): number {
  const own = difficulties.indexOf(question.difficulty);
  const levels = question.points.map((point) => difficulties.indexOf(point.level) - own);
  const mean = levels.reduce((sum, level) => sum + level, 0) / Math.max(1, levels.length);
  const shift = shiftOfLevel * (mean - usualShift[question.difficulty]);
  const location = levelLocation[question.difficulty] + Math.max(-mostShift, Math.min(mostShift, shift));
  // Rounded: equal rubrics share a table.
  return Math.round(location * 100) / 100;
}

const logistic = (x: number): number => 1 / (1 + Math.exp(-x));

/** The probabilities of the four categories of a question at this location for ability theta; they add up to 1. */
export function categoryProbabilities(theta: number, location: number): number[] {
  const atLeast = [
    1,
    ...categoryOffsets.map((offset) => logistic(discrimination * (theta - location - offset))),
    0,
  ];
  return atLeast.slice(0, -1).map((probability, category) => probability - (atLeast[category + 1] ?? 0));
}

/** Category 0–3 of a score of 0–100. */
export const categoryOf = (score: number): number => categoryCuts.filter((cut) => score >= cut).length;

/** What a category counts in an expected score: its middle, the ends in full. */
const categoryScores = [0, 37, 62, 100];

/** The mean score of 0–100 that somebody of this ability is expected to reach on one question of each level. */
export function expectedScore(theta: number): number {
  let total = 0;
  for (const level of difficulties) {
    categoryProbabilities(theta, levelLocation[level]).forEach((probability, category) => {
      total += probability * (categoryScores[category] ?? 0);
    });
  }
  return total / difficulties.length;
}
