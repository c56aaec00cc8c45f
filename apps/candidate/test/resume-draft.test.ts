import type { EffectiveList, EffectiveResume } from "@teamified/contracts/resume-corrections";
import { describe, expect, it } from "vitest";
import { pendingKey, readDraft, toDraft } from "../src/app/(portal)/resumes/[id]/draft.ts";
import { listChange } from "../src/app/(portal)/resumes/[id]/list-changes.ts";
import { toResumeDate } from "../src/app/(portal)/resumes/[id]/to-resume-date.ts";

const source = { page: 1, line: 1, text: "" };
const read = <T>(value: T) => ({ value, source, by: "resume" as const, read: value });
function listOf<T>(values: T[]): EffectiveList<T> {
  return { items: values.map((value, from) => ({ ...read(value), from })), removed: [], corrected: false };
}
const role = { title: "Developer", organization: null, start: "2020", end: "2019", current: false };
const data: EffectiveResume = {
  name: read<string | null>("Ada Example"),
  email: read<string | null>("ada@mail.example"),
  phone: read<string | null>(null),
  location: read<string | null>(null),
  summary: read<string | null>(null),
  links: listOf<string>([]),
  skills: listOf(["React", "CSS"]),
  // Read with an end before its start: nobody has to mend our reading before they may save.
  previousRoles: listOf([role, { ...role, title: "Lead", end: null, current: true }]),
  education: listOf<EffectiveResume["education"]["items"][number]["value"]>([]),
  languages: listOf<string>([]),
  experienceYears: read<number | null>(6),
  technicalDomains: {},
  needsReview: [],
};

describe("what stands in the fields of a section", () => {
  it("is saved as nothing new when nothing was typed", () => {
    for (const section of ["links", "skills", "previousRoles", "education", "languages"] as const) {
      const items = data[section].items.map(({ from }) => ({ from }));
      expect(readDraft(section, toDraft(section, data), data)).toEqual({ changes: { [section]: items } });
    }
  });

  it("takes a field that was emptied away, and says what is wrong with another", () => {
    const draft = toDraft("contact", data).map((item) => ({
      ...item,
      fields: { ...item.fields, email: " ", phone: "call me" },
    }));
    expect(readDraft("contact", draft, data)).toEqual({
      errors: { "contact.phone": "Write a telephone number in digits, like +1 415 555 0132." },
    });
    const emptied = [{ key: "contact", from: null, fields: { name: "Ada Example", email: " " } }];
    expect(readDraft("contact", emptied, data)).toMatchObject({
      changes: { name: "Ada Example", email: null },
    });
  });

  it("counts a word that is still being typed, parts it at commas, and leaves out what is there", () => {
    const pending = { key: pendingKey, from: null, fields: { value: "Vue, react,  , Vitest" } };
    expect(readDraft("skills", [...toDraft("skills", data), pending], data)).toEqual({
      changes: {
        skills: [{ from: 0 }, { from: 1 }, { from: null, value: "Vue" }, { from: null, value: "Vitest" }],
      },
    });
  });

  it("understands dates as people write them, and forgets an entry that was left blank", () => {
    const [first, second] = toDraft("previousRoles", data);
    if (!first || !second) throw new Error("two roles were read");
    const blank = { key: "new-1", from: null, fields: { title: " ", current: "" } };
    const later = { ...second, fields: { ...second.fields, start: "3/2021" } };
    expect(readDraft("previousRoles", [later, first, blank], data)).toEqual({
      changes: {
        previousRoles: [
          { from: 1, value: { ...role, title: "Lead", start: "2021-03", end: null, current: true } },
          { from: 0 },
        ],
      },
    });
  });

  it("names the field that cannot be saved", () => {
    const [first] = toDraft("previousRoles", data);
    if (!first) throw new Error("a role was read");
    const wrong = { ...first, fields: { ...first.fields, title: "", start: "soon" } };
    expect(readDraft("previousRoles", [wrong], data)).toEqual({
      errors: {
        "read-0.title": "Write the title of the role.",
        "read-0.start": "Write a year, or a year and a month: 2021 or 2021-03.",
      },
    });
  });
});

describe("one item of a list", () => {
  const skills: EffectiveList<string> = {
    items: [
      { ...read("React Native"), by: "candidate", read: "React", from: 0 },
      { ...read("Vue"), by: "candidate", source: null, read: null, from: null },
      { ...read("Git"), from: 2 },
    ],
    removed: [{ value: "CSS", source, from: 1 }],
    corrected: true,
  };

  it("goes back to what was read without the others", () => {
    expect(listChange({ ...data, skills }, "skills", { backToRead: 0 })).toEqual({
      skills: [{ from: 0 }, { from: null, value: "Vue" }, { from: 2 }],
    });
  });

  it("is put back where the resume has it", () => {
    expect(listChange({ ...data, skills }, "skills", { putBack: 1 })).toEqual({
      skills: [{ from: 0, value: "React Native" }, { from: null, value: "Vue" }, { from: 1 }, { from: 2 }],
    });
  });
});

describe("a date", () => {
  it.each([
    ["2021", "2021"],
    ["2021-3", "2021-03"],
    ["03/2021", "2021-03"],
    ["3.2021", "2021-03"],
    ["March 2021", "2021-03"],
    ["sept. 2021", "2021-09"],
    ["last spring", "last spring"],
  ])("written as %s is %s", (text, date) => {
    expect(toResumeDate(text)).toBe(date);
  });
});
