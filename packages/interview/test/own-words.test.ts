import { describe, expect, it } from "vitest";
import { gradeAnswer } from "../src/grade-answer.ts";
import { builtInRoles } from "../src/roles/registry.ts";
import { ownWords } from "./own-words.ts";

const roles = Object.values(builtInRoles);

describe("good answers in people's own words", () => {
  const graded = Object.entries(ownWords).map(([id, answer]) => {
    const role = roles.find(({ questions }) => questions.some((question) => question.id === id));
    const question = role?.questions.find((candidate) => candidate.id === id);
    if (role === undefined || question === undefined) throw new Error(`There is no question ${id}.`);
    const others = role.questions
      .filter((other) => other !== question)
      .map((other) => gradeAnswer(other, answer).score);
    return { id, grade: gradeAnswer(question, answer), others };
  });

  it("reach a good score, and none is lost altogether", () => {
    const scores = graded.map(({ grade }) => grade.score);
    expect(scores.reduce((sum, score) => sum + score, 0) / scores.length).toBeGreaterThan(70);
    expect(graded.filter(({ grade }) => grade.score < 40).map(({ id }) => id)).toEqual([]);
  });

  it("are not charged with a misconception", () => {
    expect(
      graded.filter(({ grade }) => grade.notes.length > 0).map(({ id, grade }) => `${id}: ${grade.notes}`),
    ).toEqual([]);
  });

  it("earn little as answers to other questions", () => {
    const scores = graded.flatMap(({ others }) => others);
    expect(scores.reduce((sum, score) => sum + score, 0) / scores.length).toBeLessThan(8);
  });
});
