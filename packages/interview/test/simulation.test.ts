import { describe, expect, it } from "vitest";
import { gradeAnswer } from "../src/grade-answer.ts";
import { categoryOf } from "../src/response-model.ts";
import { builtInRoles } from "../src/roles/registry.ts";
import { gamings } from "../src/simulation/gaming.ts";
import { perturbations } from "../src/simulation/perturb.ts";
import { randomOf } from "../src/simulation/random.ts";
import { simulate } from "../src/simulation/simulate.ts";
import { writeAnswer } from "../src/simulation/write-answer.ts";

const roles = Object.values(builtInRoles);
const questions = roles.flatMap((role) => role.questions);
const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);

// The figures themselves, over all candidates, are measured by `pnpm bench engine`; here is a fraction of it.
describe("simulated candidates", () => {
  it.each(roles)("of the role $key are found to be what they are", (role) => {
    const report = simulate({ role, candidates: 120, seed: 3 });
    expect(report.n).toBe(120);
    expect(report.questions.min).toBeGreaterThanOrEqual(10);
    expect(report.questions.max).toBeLessThanOrEqual(16);
    expect(report.overall.correlation).toBeGreaterThan(0.93);
    expect(report.perSkill.correlation).toBeGreaterThan(0.83);
    expect(report.perSkill.rmse).toBeLessThan(report.fixedForm.perSkill.rmse * 0.97);
    expect(report.boundary.exact).toBeGreaterThan(0.68);
    expect(report.boundary.withinOne).toBeGreaterThan(0.98);
    // What the engine calls found is right more often than what it does not.
    expect(report.boundary.exactOfFound).toBeGreaterThan(report.boundary.exact);
    expect(report.exposure.max).toBeLessThan(0.9);
  });

  it("are the same again for the same seed", () => {
    const input = { role: builtInRoles.fullstack, candidates: 10, seed: 5, throughText: true };
    expect(simulate(input)).toEqual(simulate(input));
  });

  it("are found through written text too", () => {
    const report = simulate({ role: builtInRoles.fullstack, candidates: 60, seed: 3, throughText: true });
    expect(report.overall.correlation).toBeGreaterThan(0.9);
  });

  it("write answers that earn what was drawn", () => {
    const random = randomOf(2);
    const distances = questions.flatMap((question) =>
      [0, 1, 2, 3].map((category) =>
        Math.abs(categoryOf(gradeAnswer(question, writeAnswer(question, category, random)).score) - category),
      ),
    );
    expect(mean(distances)).toBeLessThan(0.35);
  });
});

describe("a right answer", () => {
  it.each(Object.entries(perturbations))("earns the same with other %s", (_, perturb) => {
    const random = randomOf(4);
    const changes = questions.map((question) => {
      const before = gradeAnswer(question, question.modelAnswer).score;
      return gradeAnswer(question, perturb(question.modelAnswer, random)).score - before;
    });
    expect(Math.abs(mean(changes))).toBeLessThanOrEqual(2);
    expect(changes.filter((change) => Math.abs(change) > 25).length / changes.length).toBeLessThan(0.02);
  });

  it.each(Object.entries(gamings))("is not made by: %s", (_, gaming) => {
    const random = randomOf(6);
    const scores = roles.flatMap((role) =>
      role.questions.map((question, index) => {
        const other = role.questions[(index + 7) % role.questions.length];
        const text = gaming(
          { question: question.text, right: question.modelAnswer, rightElsewhere: other?.modelAnswer ?? "" },
          random,
        );
        return gradeAnswer(question, text).score;
      }),
    );
    expect(mean(scores)).toBeLessThan(15);
  });
});
