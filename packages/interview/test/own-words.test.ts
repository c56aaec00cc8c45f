import { describe, expect, it } from "vitest";
import { gradeAnswer } from "../src/grade-answer.ts";
import { builtInRoles } from "../src/roles/registry.ts";
import { heldOutWords, ownWords } from "./own-words.ts";

const roles = Object.values(builtInRoles);
const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

// Of 31 answers that the bank was fitted to and 8 that it was not, the grader gives 90 and 68 in the mean.
describe.each([
  { what: "that the bank was fitted to", answers: ownWords, count: 31, leastMean: 80 },
  { what: "that nothing was fitted to", answers: heldOutWords, count: 8, leastMean: 60 },
])("good answers in people's own words $what", ({ answers, count, leastMean }) => {
  const graded = Object.entries(answers).map(([id, answer]) => {
    const role = roles.find(({ questions }) => questions.some((question) => question.id === id));
    const question = role?.questions.find((candidate) => candidate.id === id);
    if (role === undefined || question === undefined) throw new Error(`There is no question ${id}.`);
    const others = role.questions
      .filter((other) => other !== question)
      .map((other) => gradeAnswer(other, answer).score);
    return { id, grade: gradeAnswer(question, answer), others };
  });

  it("reach a good score, and none is lost altogether", () => {
    expect(graded).toHaveLength(count);
    expect(mean(graded.map(({ grade }) => grade.score))).toBeGreaterThan(leastMean);
    expect(graded.filter(({ grade }) => grade.score < 40).map(({ id }) => id)).toEqual([]);
  });

  it("are not charged with a misconception", () => {
    expect(
      graded.filter(({ grade }) => grade.notes.length > 0).map(({ id, grade }) => `${id}: ${grade.notes}`),
    ).toEqual([]);
  });

  it("earn little as answers to other questions", () => {
    expect(mean(graded.flatMap(({ others }) => others))).toBeLessThan(8);
  });
});
