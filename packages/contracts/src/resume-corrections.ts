import { z } from "zod";
import { personNameSchema } from "./names.ts";
import type { ParsedResume, Source } from "./resumes.ts";

/** A year, or a year and a month, as resumes write them and as what was read is stored. */
export const resumeDateSchema = z
  .string()
  .trim()
  .regex(/^(?:19|20)\d{2}(?:-(?:0[1-9]|1[0-2]))?$/, "Write a year, or a year and a month: 2021 or 2021-03.");

/** Characters that nobody sees, and those that turn the direction of what stands beside them. */
const unseen = /[\p{Cc}\u061C\u200B\u200E\u200F\u2028-\u202E\u2060-\u2069\uFEFF]+/gu;

/** @param lines whether it may have several */
const words = (most: number, missing: string, lines = false) =>
  z
    .string()
    // Far beyond what any field takes: what is longer is not looked through.
    .max(10_000, `Use at most ${most.toLocaleString("en")} characters.`)
    .transform((typed) =>
      typed.replace(unseen, (found) => (lines && found.includes("\n") ? "\n" : " ")).trim(),
    )
    .pipe(
      z
        .string()
        .min(1, missing)
        .max(most, `Use at most ${most.toLocaleString("en")} characters.`),
    );
const maybeWords = (most: number) => words(most, "Write something, or leave the field empty.").nullable();

/** "2021" and "2021-03" are compared by what both of them say. */
function endsBefore(end: string, start: string): boolean {
  const said = Math.min(end.length, start.length);
  return end.slice(0, said) < start.slice(0, said);
}

function checkDates(
  { start, end }: { start: string | null; end: string | null },
  context: z.RefinementCtx,
): void {
  // What is no date has been told so already.
  const areDates = [start, end].every((date) => resumeDateSchema.safeParse(date).success);
  if (areDates && start !== null && end !== null && endsBefore(end, start)) {
    context.addIssue({
      code: "custom",
      path: ["end"],
      message: "The end lies before the start. Change one of them.",
    });
  }
}

/** A role as the candidate puts it. */
export const correctedRoleSchema = z
  .object({
    title: words(160, "Write the title of the role."),
    organization: maybeWords(160),
    start: resumeDateSchema.nullable(),
    end: resumeDateSchema.nullable(),
    current: z.boolean(),
  })
  .superRefine((role, context) => {
    checkDates(role, context);
    if (role.current && role.end !== null) {
      context.addIssue({
        code: "custom",
        path: ["end"],
        message: "A role that goes on has no end. Leave the end empty, or say that you have left.",
      });
    }
  });
export type CorrectedRole = z.infer<typeof correctedRoleSchema>;

/** A place of education as the candidate puts it. */
export const correctedEducationSchema = z
  .object({
    institution: words(160, "Write the name of the school or university."),
    degree: maybeWords(160),
    start: resumeDateSchema.nullable(),
    end: resumeDateSchema.nullable(),
  })
  .superRefine(checkDates);
export type CorrectedEducation = z.infer<typeof correctedEducationSchema>;

/** Single lines, each by its name in what was read. Null: the candidate took it away. */
export const correctedLineSchemas = {
  name: personNameSchema,
  email: z
    .string()
    .trim()
    .max(254, "Use at most 254 characters.")
    .pipe(z.email("Write an e-mail address like name@example.com.")),
  phone: z
    .string()
    .trim()
    .regex(
      /^\+?[\d\s()./-]{5,30}(?:\s?(?:ext\.?|x)\s?\d{1,6})?$/i,
      "Write a telephone number in digits, like +1 415 555 0132.",
    ),
  location: words(120, "Write a place, or leave the field empty."),
  summary: words(2000, "Write a summary, or leave the field empty.", true),
} as const;
export type LineField = keyof typeof correctedLineSchemas;

function isWebAddress(address: string): boolean {
  return URL.canParse(address) && ["http:", "https:"].includes(new URL(address).protocol);
}

/** A skill, a language and a link. */
export const correctedSkillSchema = words(60, "Write the name of a skill.");
export const correctedLanguageSchema = words(60, "Write the name of a language.");
export const correctedLinkSchema = words(300, "Write an address.").refine(
  (link) =>
    isWebAddress(link.includes("://") ? link : `https://${link}`) &&
    /^\S+$/.test(link) &&
    /\S\.\S/.test(link),
  "Write an address like https://github.com/yourname.",
);

/**
 * One place of a list: `from` is the number (from 0) of the item that was read, null when the candidate added it;
 * without a `value` it is as it was read. Read items that no place names were taken away.
 */
const listOf = <T extends z.ZodType>(value: T, most: number, what: string) =>
  z
    .array(
      z
        .object({ from: z.number().int().min(0).nullable(), value: value.optional() })
        .refine((item) => item.from !== null || item.value !== undefined, "Write something, or remove this."),
    )
    .max(most, `Keep at most ${most} ${what}.`)
    .refine((items) => {
      const read = items.flatMap(({ from }) => (from === null ? [] : [from]));
      return new Set(read).size === read.length;
    }, "Something stands in this list twice. Load the page again.");

/** What a candidate put right (RES-6). A field that is absent is as it was read. */
export const resumeCorrectionsSchema = z.object({
  name: correctedLineSchemas.name.nullable().optional(),
  email: correctedLineSchemas.email.nullable().optional(),
  phone: correctedLineSchemas.phone.nullable().optional(),
  location: correctedLineSchemas.location.nullable().optional(),
  summary: correctedLineSchemas.summary.nullable().optional(),
  links: listOf(correctedLinkSchema, 30, "links").optional(),
  skills: listOf(correctedSkillSchema, 150, "skills").optional(),
  previousRoles: listOf(correctedRoleSchema, 60, "roles").optional(),
  education: listOf(correctedEducationSchema, 30, "entries").optional(),
  languages: listOf(correctedLanguageSchema, 30, "languages").optional(),
});
export type ResumeCorrections = z.infer<typeof resumeCorrectionsSchema>;
export type CorrectableField = keyof ResumeCorrections;
export const correctableFields = resumeCorrectionsSchema.keyof().options;

/**
 * One save: the fields that change, and those that go back to what was read. `seen` is `correctedAt` as the page
 * knew it; another state in the database is a conflict, and nothing is overwritten.
 */
export const correctResumeInput = z.object({
  id: z.uuid({ error: "This link is not complete. Open the page again from the list." }),
  seen: z.date().nullable(),
  changes: resumeCorrectionsSchema.default({}),
  reset: z.array(z.enum(correctableFields)).max(correctableFields.length).default([]),
});

/** A value in force: whose it is, where it was read, and what was read when that differs. */
export type Effective<T> = {
  value: T;
  source: Source | null;
  by: "resume" | "candidate";
  /** What the resume says where the candidate says something else; null when nothing was read there. */
  read: T | null;
};
/** A list in force, with the items that were read and that the candidate took away. */
export type EffectiveList<T> = {
  items: (Effective<T> & { from: number | null })[];
  removed: { value: T; source: Source; from: number }[];
  /** Whether the candidate changed anything here, the order included. */
  corrected: boolean;
};

/** What was read, as the candidate put it right: what people are shown. */
export type EffectiveResume = {
  [field in LineField]: Effective<string | null>;
} & {
  links: EffectiveList<string>;
  skills: EffectiveList<string>;
  previousRoles: EffectiveList<CorrectedRole>;
  education: EffectiveList<CorrectedEducation>;
  languages: EffectiveList<string>;
  /** Counted anew when roles were corrected. */
  experienceYears: Effective<number | null>;
  technicalDomains: ParsedResume["technicalDomains"];
  /** What could not be read well and was not corrected either. */
  needsReview: string[];
};
