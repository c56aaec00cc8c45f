import { difficulties, roleDefinitionSchema } from "@teamified/contracts/roles";
import { describe, expect, it } from "vitest";
import { gradeAnswer } from "../src/grade-answer.ts";
import { builtInRoles, findRole } from "../src/roles/registry.ts";
import { tokenize } from "../src/tokenize.ts";

/** The numbers of docs/adding-a-role.md. */
const least = { questions: 60, ofEachLevelInASkill: 3 };
const between = { skills: [6, 8], points: [4, 8], phrasings: [5, 8] } as const;

function expectBetween(count: number, [from, to]: readonly [number, number], what: string): void {
  expect(count, what).toBeGreaterThanOrEqual(from);
  expect(count, what).toBeLessThanOrEqual(to);
}

describe.each(Object.values(builtInRoles))("the role $key", (role) => {
  it("is a valid definition, found by its key", () => {
    expect(roleDefinitionSchema.parse(role)).toEqual(role);
    expect(findRole(role.key)).toBe(role);
  });

  it("has skills whose weights add up to 1 and unique keys", () => {
    expect(role.skills.reduce((sum, skill) => sum + skill.weight, 0)).toBeCloseTo(1, 10);
    expect(new Set(role.skills.map(({ key }) => key)).size).toBe(role.skills.length);
    expectBetween(role.skills.length, between.skills, "skills");
  });

  it("has enough questions of every level, with unique ids, each of a skill of the role", () => {
    const skills = new Set(role.skills.map(({ key }) => key));
    expect(new Set(role.questions.map(({ id }) => id)).size).toBe(role.questions.length);
    expect(role.questions.length).toBeGreaterThanOrEqual(least.questions);
    for (const question of role.questions) expect(skills).toContain(question.skill);
    // Every skill can be met in each phase, so that content balance is possible.
    for (const skill of skills) {
      for (const level of difficulties) {
        const count = role.questions.filter(
          (question) => question.skill === skill && question.difficulty === level,
        ).length;
        expect(count, `${skill}, ${level}`).toBeGreaterThanOrEqual(least.ofEachLevelInASkill);
      }
    }
  });

  it.each(role.questions)("has a sound rubric for $id, which its own model answer covers", (question) => {
    expectBetween(question.points.length, between.points, "points");
    expect(new Set(question.points.map(({ id }) => id)).size).toBe(question.points.length);
    for (const point of question.points) expectBetween(point.phrasings.length, between.phrasings, point.id);
    const grade = gradeAnswer(question, question.modelAnswer);
    expect(grade.missed).toEqual([]);
    expect(grade.notes).toEqual([]);
    expect(grade.score).toBeGreaterThanOrEqual(75);
  });

  it.each(role.questions)(
    "can say $id in two other ways, with a hint and a clarification of its own",
    (question) => {
      const { help } = question;
      if (help === undefined) throw new Error("It has no help.");
      const wordsOf = (text: string) => new Set(tokenize(text).map(({ stem }) => stem));
      const shared = (one: string, other: string) => {
        const words = wordsOf(one);
        return [...words].filter((word) => wordsOf(other).has(word)).length / words.size;
      };
      const texts = [question.text, help.otherWords, help.simpler, help.hint, help.clarification];
      for (const [index, one] of texts.entries()) {
        for (const other of texts.slice(index + 1))
          expect(shared(one, other), `${one} | ${other}`).toBeLessThan(0.85);
      }
      // What it says earns nothing: a hint and a clarification hold no point, another wording none that the question has not.
      for (const text of [help.hint, help.clarification]) {
        expect(gradeAnswer(question, text).covered.map(({ pointId }) => pointId)).toEqual([]);
      }
      for (const text of texts) {
        for (const { point } of question.points) expect(text).not.toContain(point);
      }
    },
  );

  it("gives little for the model answers of its other questions", () => {
    // Every fifth pair, over all questions: a thousand pairs of a bank of sixty would take seconds.
    const scores = role.questions.flatMap((question, index) =>
      role.questions.flatMap((other, otherIndex) =>
        other === question || (index * 7 + otherIndex) % 5 > 0
          ? []
          : [gradeAnswer(question, other.modelAnswer).score],
      ),
    );
    expect(scores.reduce((sum, score) => sum + score, 0) / scores.length).toBeLessThan(12);
  });
});
