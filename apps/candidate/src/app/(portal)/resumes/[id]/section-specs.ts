/** One field of an entry, as it is asked for. */
export type FieldSpec = {
  name: string;
  label: string;
  kind?: "line" | "long" | "date" | "tick";
  optional?: boolean;
  /** As of the input element. */
  autoComplete?: string;
  inputMode?: "email" | "tel" | "url";
};

const start: FieldSpec = { name: "start", label: "Start", kind: "date", optional: true };
const end: FieldSpec = { name: "end", label: "End", kind: "date", optional: true };

/** The parts of a resume that can be corrected: what they are called, and what is asked for. */
export const sectionSpecs = {
  contact: {
    title: "Contact",
    what: "contact data",
    fields: [
      { name: "name", label: "Name", autoComplete: "name" },
      { name: "email", label: "E-mail", optional: true, autoComplete: "email", inputMode: "email" },
      { name: "phone", label: "Telephone", optional: true, autoComplete: "tel", inputMode: "tel" },
      { name: "location", label: "Place", optional: true },
    ],
  },
  summary: {
    title: "Summary",
    what: "summary",
    fields: [{ name: "summary", label: "Summary", kind: "long", optional: true }],
  },
  previousRoles: {
    title: "Roles",
    what: "roles",
    item: "role",
    fields: [
      { name: "title", label: "Title" },
      { name: "organization", label: "Organization", optional: true },
      start,
      end,
      { name: "current", label: "I still work there", kind: "tick" },
    ],
  },
  skills: { title: "Skills", what: "skills", item: "skill", fields: [{ name: "value", label: "Skill" }] },
  education: {
    title: "Education",
    what: "education",
    item: "place of study",
    fields: [
      { name: "degree", label: "Degree", optional: true },
      { name: "institution", label: "School or university" },
      start,
      end,
    ],
  },
  languages: {
    title: "Languages",
    what: "languages",
    item: "language",
    fields: [{ name: "value", label: "Language" }],
  },
  links: {
    title: "Links",
    what: "links",
    item: "link",
    fields: [{ name: "value", label: "Address", inputMode: "url" }],
  },
} satisfies Record<string, { title: string; what: string; item?: string; fields: FieldSpec[] }>;

export type SectionName = keyof typeof sectionSpecs;
