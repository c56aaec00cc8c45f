import { builtInRoles } from "@teamified/interview/roles/registry";
import { describe, expect, it } from "vitest";
import { amina, jun, mara, oskar, priya, tomas } from "../src/sample/people.ts";
import { renderResumePdf } from "../src/sample/resume-pdf.ts";
import { abilities, sampleAnswer } from "../src/sample/sample-candidate.ts";

describe("the sample candidate", () => {
  it.each(Object.values(builtInRoles))("answers every question of $title by its own ability", (role) => {
    for (const [turn, question] of role.questions.entries()) {
      const asked = `Let us go on. ${question.text}`;
      const strong = sampleAnswer({ role, asked, ability: abilities.strong, turn });
      const beginner = sampleAnswer({ role, asked, ability: abilities.beginner, turn });
      expect(strong.length).toBeGreaterThanOrEqual(beginner.length);
      expect(sampleAnswer({ role, asked, ability: abilities.strong, turn })).toBe(strong);
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
