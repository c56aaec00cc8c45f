import { builtInRoles } from "@teamified/interview/roles/registry";
import { simulate } from "@teamified/interview/simulation/simulate";
import type { Measured } from "./bench.ts";

const candidates = 300;
const atLeast = (name: string, value: number, limit: number): Measured[number] => ({
  name,
  value,
  limit: `at least ${limit}`,
  holds: value >= limit,
});
const atMost = (name: string, value: number, limit: number): Measured[number] => ({
  name,
  value,
  limit: `at most ${limit}`,
  holds: value <= limit,
});

/**
 * How well the engine finds what 300 simulated candidates of each role know: as the model of answers has it,
 * through written text, and in worlds that are not as the engine believes.
 */
export async function measureEngine(seed: number): Promise<Measured> {
  const figures: Measured = [];
  for (const role of Object.values(builtInRoles)) {
    const plain = simulate({ role, candidates, seed });
    const text = simulate({ role, candidates, seed, throughText: true });
    figures.push(
      atLeast(`${role.key}: overall r`, plain.overall.correlation, 0.95),
      atLeast(`${role.key}: per-skill r`, plain.perSkill.correlation, 0.87),
      atMost(`${role.key}: error / fixed form`, plain.perSkill.rmse / plain.fixedForm.perSkill.rmse, 0.88),
      atLeast(`${role.key}: boundary exact`, plain.boundary.exact, 0.75),
      atLeast(`${role.key}: boundary within one`, plain.boundary.withinOne, 0.99),
      { name: `${role.key}: largest exposure`, value: plain.exposure.max, limit: "", holds: null },
      atLeast(`${role.key}: overall r through text`, text.overall.correlation, 0.9),
    );
  }
  const role = builtInRoles.fullstack;
  for (const misfit of [
    { location: 0.3, discrimination: 1 },
    { location: 0, discrimination: 0.7 },
    { location: 0.5, discrimination: 0.6 },
  ]) {
    const { overall, perSkill, boundary } = simulate({ role, candidates, seed, misfit });
    const world = `locations ±${misfit.location}, discrimination × ${misfit.discrimination}`;
    figures.push(
      { name: `${world}: overall r`, value: overall.correlation, limit: "", holds: null },
      { name: `${world}: per-skill r`, value: perSkill.correlation, limit: "", holds: null },
      { name: `${world}: boundary exact`, value: boundary.exact, limit: "", holds: null },
    );
  }
  return figures;
}
