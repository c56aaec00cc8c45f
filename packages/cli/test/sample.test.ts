import { readDocument } from "@teamified/documents/read-document";
import { gradeAnswer } from "@teamified/interview/grade-answer";
import { builtInRoles } from "@teamified/interview/roles/registry";
import { afterEach, describe, expect, it, vi } from "vitest";
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
    }
  });

  it("adds what was left out when asked further", () => {
    const half = { good: 0, half: 1, poor: 0 };
    const ability = { warmup: half, standard: half, advanced: half };
    const raised = Object.values(builtInRoles).flatMap((role) =>
      role.questions.map((question) => {
        const first = sampleAnswer({ role, asked: question.text, ability, turn: 1 });
        const more = sampleAnswer({ role, asked: question.probe, ability, turn: 2 });
        expect(first).not.toContain(more);
        return gradeAnswer(question, `${first} ${more}`).score - gradeAnswer(question, first).score;
      }),
    );
    // By 14 points in the mean, of a scale of 100; some first halves hold everything already.
    expect(raised.reduce((sum, points) => sum + points, 0) / raised.length).toBeGreaterThan(8);
  });
});

describe("the sample resume", () => {
  afterEach(() => vi.useRealTimers());

  it("is drawn to the same bytes whatever the day", async () => {
    vi.useFakeTimers({ toFake: ["Date"], now: new Date("2026-01-15T09:00:00Z") });
    const first = await renderResumePdf(mara);
    vi.setSystemTime(new Date("2027-06-30T21:30:00Z"));
    expect(await renderResumePdf(mara)).toEqual(first);
  });

  it.each([mara, tomas, amina, jun, priya, oskar])(
    "can be read again as it was written: $fullName",
    async (person) => {
      const result = await readDocument({
        bytes: await renderResumePdf(person),
        maxPages: 5,
        maxUnzippedBytes: 5_000_000,
      });
      if (!result.ok) throw new Error(result.failure);
      const lines = result.document.pages.flatMap((page) => page.lines);
      const text = lines.join(" ").replace(/\s+/g, " ");
      for (const said of [
        person.fullName,
        person.email,
        ...person.skills,
        ...person.roles.flatMap(({ title, organization, dates }) => [title, organization, dates]),
        person.education.institution,
      ])
        expect(text).toContain(said);
      const { whiteWords } = person;
      const hidden = result.document.warnings.flatMap((warning) => ("text" in warning ? [warning.text] : []));
      if (whiteWords === undefined) expect(hidden).toEqual([]);
      else {
        expect(text).not.toContain(whiteWords);
        expect(hidden.join(" ")).toContain(whiteWords);
      }
    },
  );
});
