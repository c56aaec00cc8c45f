import {
  correctedEducationSchema,
  correctedLanguageSchema,
  correctedLineSchemas,
  correctedLinkSchema,
  correctedRoleSchema,
  correctedSkillSchema,
  type EffectiveList,
  type EffectiveResume,
  type LineField,
  type ResumeCorrections,
} from "@teamified/contracts/resume-corrections";
import { z } from "zod";
import type { SectionName } from "./section-specs.ts";
import { toResumeDate } from "./to-resume-date.ts";

/** What stands in the fields of a section while it is being corrected: words as they were typed. */
export const draftSchema = z.array(
  z.object({
    /** Of this item within its draft. */
    key: z.string(),
    /** The number of the item that was read; null when it was added. */
    from: z.number().nullable(),
    fields: z.record(z.string(), z.string()),
  }),
);
export type Draft = z.infer<typeof draftSchema>;
export type DraftItem = Draft[number];
type Fields = DraftItem["fields"];

/** The key of the word that is being typed and not in the list yet. */
export const pendingKey = "being-typed";

/** The draft with what is being typed in its list: commas part several words, and none comes in twice. */
export function takePending(draft: Draft): { draft: Draft; added: string[] } {
  const listed = draft.filter(({ key }) => key !== pendingKey);
  const there = new Set(listed.map(({ fields }) => fields.value?.toLowerCase()));
  const text = draft.find(({ key }) => key === pendingKey)?.fields.value ?? "";
  const added = text
    .split(",")
    .map((word) => word.trim())
    .filter((word) => word !== "" && !there.has(word.toLowerCase()));
  const items = added.map((value) => ({
    key: `new-${value}-${listed.length}`,
    from: null,
    fields: { value },
  }));
  return { draft: [...listed, ...items], added };
}

/** What a draft says, or the first sentence for each field that cannot be saved, by `<item>.<field>`. */
export type ReadDraft = { changes: ResumeCorrections } | { errors: Record<string, string> };

const linesOf = {
  contact: ["name", "email", "phone", "location"],
  summary: ["summary"],
} as const satisfies Record<string, readonly LineField[]>;

/** How the items of each list are written into fields and read out of them. */
const lists = {
  links: single(correctedLinkSchema),
  skills: single(correctedSkillSchema),
  languages: single(correctedLanguageSchema),
  previousRoles: {
    schema: correctedRoleSchema,
    write: (role: z.infer<typeof correctedRoleSchema>): Fields => ({
      title: role.title,
      organization: role.organization ?? "",
      start: role.start ?? "",
      end: role.end ?? "",
      current: role.current ? "yes" : "",
    }),
    read: (fields: Fields) => ({
      title: fields.title ?? "",
      organization: orNull(fields.organization),
      start: dateOrNull(fields.start),
      // The field is out of use while the role goes on, whatever was typed before.
      end: fields.current ? null : dateOrNull(fields.end),
      current: Boolean(fields.current),
    }),
  },
  education: {
    schema: correctedEducationSchema,
    write: (entry: z.infer<typeof correctedEducationSchema>): Fields => ({
      institution: entry.institution,
      degree: entry.degree ?? "",
      start: entry.start ?? "",
      end: entry.end ?? "",
    }),
    read: (fields: Fields) => ({
      institution: fields.institution ?? "",
      degree: orNull(fields.degree),
      start: dateOrNull(fields.start),
      end: dateOrNull(fields.end),
    }),
  },
};

/** The fields of a section as they are now. */
export function toDraft(section: SectionName, data: EffectiveResume): Draft {
  switch (section) {
    case "contact":
    case "summary": {
      const fields = linesOf[section].map((field) => [field, data[field].value ?? ""] as const);
      return [{ key: section, from: null, fields: Object.fromEntries(fields) }];
    }
    case "previousRoles":
      return itemsOf(data.previousRoles, lists.previousRoles.write);
    case "education":
      return itemsOf(data.education, lists.education.write);
    default:
      return itemsOf(data[section], lists[section].write);
  }
}

/** Reads a draft as corrections. What stands as it was read is not looked at: nobody has to mend our reading. */
export function readDraft(section: SectionName, draft: Draft, data: EffectiveResume): ReadDraft {
  switch (section) {
    case "contact":
    case "summary":
      return readLines(section, draft[0]?.fields ?? {}, data);
    case "previousRoles":
      return readList(draft, data.previousRoles, lists.previousRoles, (previousRoles) => ({ previousRoles }));
    case "education":
      return readList(draft, data.education, lists.education, (education) => ({ education }));
    default:
      return readList(draft, data[section], lists[section], (items) => ({ [section]: items }));
  }
}

/** Which fields of the corrections a section is about. */
export function fieldsOf(section: SectionName): readonly (keyof ResumeCorrections)[] {
  return section === "contact" || section === "summary" ? linesOf[section] : [section];
}

function readLines(section: keyof typeof linesOf, fields: Fields, data: EffectiveResume): ReadDraft {
  const changes: ResumeCorrections = {};
  const errors: Record<string, string> = {};
  for (const field of linesOf[section]) {
    const text = (fields[field] ?? "").trim();
    if (text === (data[field].read ?? "")) changes[field] = data[field].read;
    else if (text === "") changes[field] = null;
    else {
      const result = correctedLineSchemas[field].safeParse(text);
      if (result.success) changes[field] = result.data;
      else errors[`${section}.${field}`] = firstSentence(result.error);
    }
  }
  return Object.keys(errors).length > 0 ? { errors } : { changes };
}

type ListItem<T> = { from: number | null; value?: T };

function readList<T>(
  draft: Draft,
  now: EffectiveList<T>,
  list: { schema: z.ZodType<T>; write: (value: T) => Fields; read: (fields: Fields) => unknown },
  toChanges: (items: ListItem<T>[]) => ResumeCorrections,
): ReadDraft {
  const errors: Record<string, string> = {};
  const items = takePending(draft).draft.flatMap(({ key, from, fields }): ListItem<T>[] => {
    const isBlank = Object.values(fields).every((text) => text.trim() === "");
    if (isBlank && from === null) return [];
    const origin = from === null ? null : (now.items.find((item) => item.from === from)?.read ?? null);
    if (origin !== null && isSame(fields, list.write(origin))) return [{ from }];
    const result = list.schema.safeParse(list.read(fields));
    if (result.success) return [{ from, value: result.data }];
    for (const issue of result.error.issues)
      errors[`${key}.${String(issue.path[0] ?? "value")}`] ??= issue.message;
    return [];
  });
  return Object.keys(errors).length > 0 ? { errors } : { changes: toChanges(items) };
}

function single(schema: z.ZodType<string>) {
  return {
    schema,
    write: (value: string): Fields => ({ value }),
    read: (fields: Fields): unknown => fields.value ?? "",
  };
}

function itemsOf<T>({ items }: EffectiveList<T>, write: (value: T) => Fields): Draft {
  return items.map(({ from, value }, index) => ({
    key: from === null ? `added-${index}` : `read-${from}`,
    from,
    fields: write(value),
  }));
}

function isSame(one: Fields, other: Fields): boolean {
  return Object.keys({ ...one, ...other }).every((name) => (one[name] ?? "") === (other[name] ?? ""));
}

function orNull(text: string | undefined): string | null {
  return text === undefined || text.trim() === "" ? null : text;
}

function dateOrNull(text: string | undefined): string | null {
  const date = orNull(text);
  return date === null ? null : toResumeDate(date);
}

function firstSentence(error: z.ZodError): string {
  return error.issues[0]?.message ?? "Check what you wrote.";
}
