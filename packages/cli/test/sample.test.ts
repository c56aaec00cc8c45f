import { gradeAnswer } from "@teamified/interview/grade-answer";
import { builtInRoles } from "@teamified/interview/roles/registry";
import { describe, expect, it } from "vitest";
import { amina, jun, mara, oskar, priya, tomas } from "../src/sample/people.ts";
import { renderResumePdf } from "../src/sample/resume-pdf.ts";
import { abilities, sampleAnswer } from "../src/sample/sample-candidate.ts";

describe("the sample candidate", () => {
  const everyone = Object.entries(abilities);
  const plain = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, " ");

  it.each(Object.values(builtInRoles))(
    "answers every question of $title as people talk: in no words of its rubric, and by ability",
    (role) => {
      const means = everyone.map(([, ability]) => {
        const scores = role.questions.map((question, turn) => {
          const asked = `Let us go on. ${question.text}`;
          const answer = sampleAnswer({ role, asked, ability, turn });
          expect(sampleAnswer({ role, asked, ability, turn })).toBe(answer);
          for (const { point } of question.points)
            if (point.split(" ").length > 5) expect(plain(answer)).not.toContain(plain(point).trim());
          return gradeAnswer(question, answer).score;
        });
        return scores.reduce((sum, score) => sum + score, 0) / scores.length;
      });
      const [strong = 0, solid = 0, beginner = 0] = means;
      // Mixed, as people are: nobody knows all, nobody nothing.
      expect(strong).toBeGreaterThan(solid + 8);
      expect(solid).toBeGreaterThan(beginner + 8);
      expect(strong).toBeLessThan(97);
      expect(beginner).toBeGreaterThan(3);
    },
  );

  it("knows an answer to every question, and says something else when asked further", () => {
    const always = { good: 1, half: 0, poor: 0 };
    const ability = { warmup: always, standard: always, advanced: always };
    for (const role of Object.values(builtInRoles)) {
      const said = role.questions.map((question) =>
        sampleAnswer({ role, asked: question.text, ability, turn: 1 }),
      );
      expect(new Set(said).size).toBe(role.questions.length);
      for (const [index, question] of role.questions.entries())
        expect(sampleAnswer({ role, asked: question.probe, ability, turn: 2 })).not.toBe(said[index]);
    }
  });
});

describe("the sample resume", () => {
  it("is drawn to the same bytes each time", async () => {
    expect(await renderResumePdf(mara)).toEqual(await renderResumePdf(mara));
  });

  it("can be drawn for everybody of the sample data", async () => {
    for (const person of [tomas, amina, jun, priya, oskar]) {
      expect((await renderResumePdf(person)).length).toBeGreaterThan(1000);
    }
  });
});
