import type { Question, RoleDefinition } from "@teamified/contracts/roles";
import { categoryProbabilities, locationOf } from "../response-model.ts";
import { normalOf } from "./random.ts";

/** A candidate whose abilities are known: what a simulation compares the engine's estimates with. */
export type SimulatedCandidate = { id: string; abilities: Record<string, number> };

/** How the simulated world differs from what the engine believes; all 0 for a world that is as believed. */
export type Misfit = {
  /** Standard deviation by which true question locations differ from the assumed ones. */
  location: number;
  /** Factor of the true discrimination: 1 is as assumed. */
  discrimination: number;
};

/** Skills of a candidate: standard normal, two skills correlated by `correlation` through one general factor. */
export function drawCandidate(
  role: RoleDefinition,
  id: string,
  random: () => number,
  correlation: number,
): SimulatedCandidate {
  const general = normalOf(random);
  return {
    id,
    abilities: Object.fromEntries(
      role.skills.map(({ key }) => [
        key,
        Math.sqrt(correlation) * general + Math.sqrt(1 - correlation) * normalOf(random),
      ]),
    ),
  };
}

/** One category 0–3 drawn from the graded response model for this ability. */
export function drawCategory(
  question: Question,
  ability: number,
  random: () => number,
  misfit: { shift: number; discrimination: number } = { shift: 0, discrimination: 1 },
): number {
  const location = locationOf(question) + misfit.shift;
  // A lower discrimination is the same as a distance that counts less.
  const scaled = location + (ability - location) * misfit.discrimination;
  let left = random();
  let category = 0;
  for (const probability of categoryProbabilities(scaled, location)) {
    if (left < probability) break;
    left -= probability;
    category++;
  }
  return Math.min(category, 3);
}
