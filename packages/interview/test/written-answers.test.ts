import { describe, expect, it } from "vitest";
import { graderFor } from "../src/grade-against-reference.ts";
import { gradeAnswer } from "../src/grade-answer.ts";
import { builtInRoles } from "../src/roles/registry.ts";
import { fullstackAnswers } from "../src/simulation/answers/fullstack.ts";
import { javascriptAnswers } from "../src/simulation/answers/javascript.ts";
import { pythonAnswers } from "../src/simulation/answers/python.ts";
import { reactAnswers } from "../src/simulation/answers/react.ts";
import { perturbations } from "../src/simulation/perturb.ts";
import { randomOf } from "../src/simulation/random.ts";
import { correlation } from "../src/simulation/statistics.ts";

const questions = Object.values(builtInRoles).flatMap((role) => role.questions);
const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

const kinds = ["good", "partial", "poor"] as const;
const meant = { good: 90, partial: 50, poor: 10 };
const written = [...reactAnswers, ...javascriptAnswers, ...pythonAnswers, ...fullstackAnswers].flatMap(
  (answers) => {
    const question = questions.find(({ id }) => id === answers.question);
    if (question === undefined) throw new Error(`There is no question ${answers.question}.`);
    return kinds.map((kind) => ({ question, kind, text: answers[kind] }));
  },
);

// Written from the questions alone, by somebody who had not seen a rubric.
describe("answers in candidates' own words", () => {
  const scores = written.map(({ question, text }) => gradeAnswer(question, text).score);
  const meanOf = (kind: (typeof kinds)[number]): number =>
    mean(scores.filter((_, index) => written[index]?.kind === kind));

  it("are told apart: good ones, partial ones and poor ones", () => {
    expect(meanOf("good")).toBeGreaterThan(85);
    expect(meanOf("partial")).toBeGreaterThan(50);
    expect(meanOf("partial")).toBeLessThan(80);
    expect(meanOf("poor")).toBeLessThan(25);
  });

  it("are told apart better than by their length", () => {
    const quality = written.map(({ kind }) => meant[kind]);
    const length = written.map(({ text }) => Math.log(text.split(/\s+/).length));
    expect(correlation(scores, quality)).toBeGreaterThan(0.8);
    expect(correlation(scores, quality)).toBeGreaterThan(correlation(length, quality) + 0.03);
  });

  it("are told apart against a reference answer alone, and against bare points", () => {
    const quality = written.map(({ kind }) => meant[kind]);
    const against = (yardstick: (question: (typeof questions)[number]) => object): number[] =>
      written.map(
        ({ question, text }) => graderFor({ question: question.text, ...yardstick(question) })(text).score,
      );
    expect(
      correlation(
        against(({ modelAnswer }) => ({ reference: modelAnswer })),
        quality,
      ),
    ).toBeGreaterThan(0.75);
    expect(
      correlation(
        against(({ points }) => ({ points: points.map(({ point }) => point) })),
        quality,
      ),
    ).toBeGreaterThan(0.78);
  });

  it.each(Object.entries(perturbations))("earn the same with other %s", (_, perturb) => {
    const random = randomOf(9);
    const changes = written.map(
      ({ question, text }, index) =>
        gradeAnswer(question, perturb(text, random)).score - (scores[index] ?? 0),
    );
    expect(Math.abs(mean(changes))).toBeLessThanOrEqual(2);
  });
});
