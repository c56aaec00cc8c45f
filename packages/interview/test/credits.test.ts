import { describe, expect, it } from "vitest";
import { gradeAnswer } from "../src/grade-answer.ts";
import { bankQuestion, writtenExamples } from "../src/learning/written-examples.ts";
import { creditVerdicts } from "./answers/credit-verdicts.ts";
import { turned } from "./answers/turned.ts";

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

/** What the written answers are credited with in full, as it was read by one of us. */
const credits = writtenExamples().flatMap(({ question, answer, score }) => {
  const kind = score >= 90 ? "good" : score >= 45 ? "partial" : "poor";
  return gradeAnswer(question, answer)
    .covered.filter(({ inPart }) => inPart !== true)
    .map(({ pointId }) => creditVerdicts[`${question.id} ${kind}`]?.[pointId] ?? "unread");
});

describe("a point that is credited", () => {
  it("was read in at least 200 answers, and nearly always says the point", () => {
    const shareOf = (verdict: string): number =>
      credits.filter((each) => each === verdict).length / credits.length;
    expect(credits.length).toBeGreaterThanOrEqual(200);
    expect(shareOf("unread")).toBeLessThanOrEqual(0.02);
    expect(shareOf("else") + shareOf("opposite")).toBeLessThanOrEqual(0.025);
    expect(shareOf("opposite")).toBeLessThanOrEqual(0.005);
  });
});

describe("a right sentence turned round", () => {
  const graded = turned.map(({ question, right, turned: others }) => ({
    right: gradeAnswer(bankQuestion(question), right),
    turned: others.map((other) => gradeAnswer(bankQuestion(question), other)),
  }));

  it("earns a third of what it earned at most", () => {
    const others = graded.flatMap((each) => each.turned.map(({ score }) => score));
    expect(others.length).toBeGreaterThanOrEqual(60);
    expect(mean(others)).toBeLessThanOrEqual(mean(graded.map(({ right }) => right.score)) / 3);
  });

  it("is seldom credited with the point it denies", () => {
    const kept = graded.flatMap(({ right, turned: others }) =>
      others.filter(({ covered }) =>
        covered.some(({ pointId }) => right.covered.some((point) => point.pointId === pointId)),
      ),
    );
    expect(kept.length / graded.flatMap((each) => each.turned).length).toBeLessThanOrEqual(0.17);
  });
});
