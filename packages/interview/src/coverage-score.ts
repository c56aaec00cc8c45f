import { type Difficulty, difficulties, type Question } from "@teamified/contracts/roles";

/**
 * The exponent of the curve from the share of rubric points to the score: 100 · (1 − (1 − share)^1.75).
 * Concave, because a person who answers in their own words names half of what a rubric lists and has still
 * given a good answer: half of the points give 70, three quarters 91, one of four 40, all of them 100.
 */
const curve = 1.75;

/** A point above the question's own level is a bonus to reach for, so it weighs half. */
function weightOf(pointLevel: Difficulty, questionLevel: Difficulty): number {
  return difficulties.indexOf(pointLevel) > difficulties.indexOf(questionLevel) ? 0.5 : 1;
}

/**
 * The score of 0–100 for how much of each rubric point was said.
 *
 * @param degrees point id → 0–1. Points that are not named, and ids that the question does not have, count nothing.
 */
export function degreeScore(question: Question, degrees: ReadonlyMap<string, number>): number {
  let total = 0;
  let reached = 0;
  for (const point of question.points) {
    const weight = weightOf(point.level, question.difficulty);
    total += weight;
    reached += weight * (degrees.get(point.id) ?? 0);
  }
  return Math.round(100 * (1 - (1 - reached / total) ** curve));
}

/** The score of 0–100 that covering these rubric points of the question earns. Unknown ids count for nothing. */
export function coverageScore(question: Question, coveredPointIds: readonly string[]): number {
  return degreeScore(question, new Map(coveredPointIds.map((id) => [id, 1])));
}
