import { correctedRoleSchema, resumeCorrectionsSchema } from "@teamified/contracts/resume-corrections";
import type { ParsedResume } from "@teamified/contracts/resumes";
import { describe, expect, it } from "vitest";
import { applyCorrections, nextCorrections } from "../src/apply-corrections.ts";

const now = new Date("2026-06-15T00:00:00Z");
const at = (line: number, text: string) => ({ page: 1, line, text });
const role = (title: string, start: string, end: string | null, line: number) => ({
  title,
  organization: "Harbour Health",
  start,
  end,
  current: end === null,
  source: at(line, title),
});
const parsed: ParsedResume = {
  contact: {
    name: { value: "Ada Example", source: at(1, "Ada Example") },
    email: null,
    phone: null,
    location: null,
  },
  links: [],
  summary: null,
  skills: ["React", "CSS", "Git"].map((name) => ({ name, source: at(5, "React, CSS, Git") })),
  previousRoles: [role("Senior Developer", "2021-01", null, 8), role("Developer", "2018-01", "2020-12", 9)],
  highlights: [],
  education: [],
  languages: [],
  experienceYears: 8.5,
  technicalDomains: { frontend: "deep" },
  needsReview: ["email", "previousRoles"],
};
const names = (list: { items: { value: string }[] }) => list.items.map(({ value }) => value);

describe("what was read, without corrections", () => {
  it("is the resume's, with its lines", () => {
    const data = applyCorrections(parsed, null, now);
    expect(data.name).toEqual({
      value: "Ada Example",
      source: at(1, "Ada Example"),
      by: "resume",
      read: "Ada Example",
    });
    expect(data.email).toEqual({ value: null, source: null, by: "resume", read: null });
    expect(data.skills.corrected).toBe(false);
    expect(data.experienceYears).toMatchObject({ value: 8.5, by: "resume" });
    expect(data.needsReview).toEqual(["email", "previousRoles"]);
  });
});

describe("a correction", () => {
  it("keeps what was read beside what the candidate says, and the line", () => {
    const data = applyCorrections(parsed, { name: "Ada M. Example", email: "ada@mail.example" }, now);
    expect(data.name).toEqual({
      value: "Ada M. Example",
      source: at(1, "Ada Example"),
      by: "candidate",
      read: "Ada Example",
    });
    expect(data.email).toEqual({ value: "ada@mail.example", source: null, by: "candidate", read: null });
    expect(data.needsReview).toEqual(["previousRoles"]);
  });

  it("adds, removes, changes and reorders in a list, and forgets nothing", () => {
    const skills = [{ from: 2 }, { from: null, value: "Vue" }, { from: 0, value: "React Native" }];
    const data = applyCorrections(parsed, { skills }, now);
    expect(names(data.skills)).toEqual(["Git", "Vue", "React Native"]);
    expect(data.skills.items.map(({ by }) => by)).toEqual(["resume", "candidate", "candidate"]);
    expect(data.skills.items[2]).toMatchObject({ read: "React", source: { line: 5 } });
    expect(data.skills.removed).toEqual([{ value: "CSS", source: at(5, "React, CSS, Git"), from: 1 }]);
    expect(data.skills.corrected).toBe(true);
  });

  it("of roles counts the years anew", () => {
    const data = applyCorrections(parsed, { previousRoles: [{ from: 0 }] }, now);
    expect(data.experienceYears).toEqual({ value: 5.5, source: null, by: "candidate", read: 8.5 });
  });

  it("that names an item which is not there loses nothing that was written", () => {
    const data = applyCorrections(parsed, { skills: [{ from: 9, value: "Elm" }, { from: 8 }] }, now);
    expect(names(data.skills)).toEqual(["Elm"]);
    expect(data.skills.items[0]?.source).toBeNull();
  });
});

describe("a save", () => {
  it("leaves the other fields as they were corrected before", () => {
    expect(nextCorrections(parsed, { name: "Ada M." }, { phone: "+1 415 555 0132" }, [])).toEqual({
      name: "Ada M.",
      phone: "+1 415 555 0132",
    });
  });

  it("of what the resume says is no correction", () => {
    const changes = {
      name: "Ada Example",
      email: null,
      skills: [{ from: 0, value: "React" }, { from: 1 }, { from: 2 }],
    };
    expect(nextCorrections(parsed, null, changes, [])).toBeNull();
  });

  it("stores an unchanged item by its number alone", () => {
    const skills = [{ from: 1, value: "CSS" }, { from: 0 }];
    expect(nextCorrections(parsed, null, { skills }, [])).toEqual({ skills: [{ from: 1 }, { from: 0 }] });
  });

  it("goes back to what was read, one field or all", () => {
    const stored = { name: "Ada M.", skills: [] };
    expect(nextCorrections(parsed, stored, {}, ["skills"])).toEqual({ name: "Ada M." });
    expect(nextCorrections(parsed, stored, {}, ["skills", "name"])).toBeNull();
  });
});

describe("the rules for what is written", () => {
  const good = { title: "Developer", organization: null, start: "2020", end: "2021-03", current: false };
  it.each([
    [{}, null],
    [{ start: "2021", end: "2021-03" }, null],
    [{ start: "2021-06", end: "2021" }, null],
    [{ start: null }, null],
    [{ title: " " }, "Write the title of the role."],
    [{ start: "March 2020" }, "Write a year, or a year and a month: 2021 or 2021-03."],
    [{ start: "2020-13" }, "Write a year, or a year and a month: 2021 or 2021-03."],
    [{ start: "2022" }, "The end lies before the start. Change one of them."],
    [{ start: "2021-04" }, "The end lies before the start. Change one of them."],
    [{ current: true }, "A role that goes on has no end. Leave the end empty, or say that you have left."],
  ])("take a role with %j: %s", (over, sentence) => {
    const result = correctedRoleSchema.safeParse({ ...good, ...over });
    expect(result.error?.issues[0]?.message ?? null).toBe(sentence);
  });

  it.each([
    [{ links: [{ from: null, value: "github.com/ada" }] }, true],
    [{ links: [{ from: null, value: "my page" }] }, false],
    [{ email: "ada" }, false],
    [{ phone: "call me" }, false],
    [{ phone: null }, true],
    [{ skills: [{ from: null }] }, false],
    [{ skills: [{ from: 1 }, { from: 1 }] }, false],
  ])("say of %j: %s", (corrections, isRight) => {
    expect(resumeCorrectionsSchema.safeParse(corrections).success).toBe(isRight);
  });
});
