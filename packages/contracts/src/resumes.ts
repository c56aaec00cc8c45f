import { z } from "zod";

export const maxResumeBytes = 10 * 1024 * 1024;
/** The same for people. */
export const maxResumeSize = `${maxResumeBytes / 1024 / 1024} MB`;
export const maxResumePages = 50;
/** Kinds of document that are read; the type comes from the content, never from the name (RES-1). */
export const documentKinds = ["pdf", "docx", "doc"] as const;
export type DocumentKind = (typeof documentKinds)[number];
export const documentMimeTypes: Record<DocumentKind, string> = {
  pdf: "application/pdf",
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  doc: "application/msword",
};

export const parsingStatuses = ["pending", "processing", "completed", "failed"] as const;
export type ParsingStatus = (typeof parsingStatuses)[number];

/** Where a value was read: 1-based page and line of the extracted text, and the line's own words. */
export const sourceSchema = z.object({
  page: z.number().int().min(1),
  line: z.number().int().min(1),
  text: z.string(),
});
export type Source = z.infer<typeof sourceSchema>;

const sourced = <T extends z.ZodType>(value: T) => z.object({ value, source: sourceSchema });
export type Sourced<T> = { value: T; source: Source };

/** 1 has heard of it … 4 expert; derived from what the resume shows, not from adjectives. */
export const domainLevelSchema = z.enum(["mentioned", "used", "practised", "deep"]);

/** What was read from a resume. No value without the line it came from (RES-6). */
export const parsedResumeSchema = z.object({
  contact: z.object({
    name: sourced(z.string()).nullable(),
    email: sourced(z.string()).nullable(),
    phone: sourced(z.string()).nullable(),
    location: sourced(z.string()).nullable(),
  }),
  links: z.array(sourced(z.string())),
  summary: sourced(z.string()).nullable(),
  /** `name` is the taxonomy's spelling ("React"), the source shows the candidate's. */
  skills: z.array(
    z.object({
      name: z.string(),
      /** As the resume spells it; absent in data read before it was kept. */
      written: z.string().optional(),
      /** Whether it stands in a list of skills rather than only in running text. */
      listed: z.boolean().optional(),
      source: sourceSchema,
    }),
  ),
  previousRoles: z.array(
    z.object({
      title: z.string(),
      organization: z.string().nullable(),
      /** `YYYY` or `YYYY-MM`; end is null while the role goes on or when none is written. */
      start: z.string().nullable(),
      end: z.string().nullable(),
      current: z.boolean(),
      source: sourceSchema,
    }),
  ),
  /** What was done in jobs and projects, an item of a list or a sentence each, with its first line. */
  highlights: z.array(sourced(z.string())).default([]),
  education: z.array(
    z.object({
      institution: z.string(),
      degree: z.string().nullable(),
      start: z.string().nullable(),
      end: z.string().nullable(),
      source: sourceSchema,
    }),
  ),
  languages: z.array(sourced(z.string())),
  /** In which language it is written (ISO 639-1), null where nothing tells; absent in data read before it was kept. */
  language: z.string().nullable().optional(),
  /** Years in roles, overlaps counted once, one decimal; null when no role carries dates. */
  experienceYears: z.number().min(0).nullable(),
  technicalDomains: z.record(z.string(), domainLevelSchema),
  /** Fields that could not be read well and want a person's eye; never filled by guessing. */
  needsReview: z.array(z.string()),
});
export type ParsedResume = z.infer<typeof parsedResumeSchema>;

/** A place on a page as fractions (0–1) of its width and height, from the upper left corner. */
export const boxSchema = z.object({ x: z.number(), y: z.number(), width: z.number(), height: z.number() });
export type Box = z.infer<typeof boxSchema>;

/** Why a person who looks at the page does not see a text (RES-5); each with words for the page. */
export const hiddenReasons = {
  same_color: "It has the colour of what is behind it.",
  tiny: "It is smaller than 4 points.",
  invisible: "It is set as text that is not drawn.",
  transparent: "It is drawn with no ink.",
  clipped: "It is cut away.",
  off_page: "It stands outside the page.",
  covered: "Something is drawn over it.",
  hidden_run: "It is marked as hidden in the editor.",
} as const;
export type HiddenReason = keyof typeof hiddenReasons;
// `Object.keys` forgets the key type of the record above.
const hiddenReasonCodes = Object.keys(hiddenReasons) as [HiddenReason, ...HiddenReason[]];

export const resumeWarningSchema = z.object({
  code: z.enum([
    "hidden_text",
    "instruction_to_ai",
    "few_words",
    "truncated",
    "read_from_picture",
    "unread_page",
    "needs_review",
    "not_a_resume",
  ]),
  page: z.number().int().min(1).nullable(),
  /**
   * The passage itself, shortened to 300 characters; a field's name for `needs_review`; of whole pages a sentence
   * (see `quotesPassage`).
   */
  text: z.string(),
  /** Of hidden text: why it cannot be seen, and where it would stand if the file says so. */
  reason: z.enum(hiddenReasonCodes).optional(),
  box: boxSchema.optional(),
});
export type ResumeWarning = z.infer<typeof resumeWarningSchema>;

/** Whether a warning's text is the resume's own words rather than a sentence about a page. */
export function quotesPassage({ code }: ResumeWarning): boolean {
  return code === "hidden_text" || code === "instruction_to_ai" || code === "few_words";
}

/**
 * Why a document could not be read: a closed list, each with a sentence for the candidate
 * (RES-3, RES-4). The codes are stored in `resume.parsing_error`.
 */
export const documentFailures = {
  password: "The file is protected by a password. Save a copy without the password and upload that.",
  damaged:
    "The file is damaged and could not be opened. Export it again from your editor and upload the new file.",
  empty: "There is no text in this file. Check that it is the right one and upload it again.",
  too_many_pages: `The file has more than ${maxResumePages} pages. Upload a resume of at most ${maxResumePages} pages.`,
  not_a_document: "This is not a PDF, DOCX or DOC file. Save your resume as a PDF and upload that.",
  leading_bytes:
    "Something stands in this file before the document begins, as some mail programs and scanners leave it. Open it, save it as a PDF again, and upload the new file.",
  word_lock_file:
    "This is a temporary lock file of Word, not the document. Close Word and choose the document itself.",
  scanned_unreadable:
    "The pages are pictures whose text could not be read. Upload a version with real text, such as a PDF exported from your editor.",
  not_a_resume:
    "This does not look like a resume: no jobs, studies or skills of a person were found in it. Choose your resume and upload that. If it is one, give its parts headings such as Experience, Education and Skills.",
  too_slow: "The file took too long to read. Save it as a simple PDF and upload that.",
  too_large: "The file needs too much memory to read. Save it as a simple PDF and upload that.",
  internal: "Something went wrong on our side while reading the file. Nothing is lost: try again.",
} as const;
export type DocumentFailure = keyof typeof documentFailures;

/**
 * Text as it was read, in reading order; `lines` are 1-based when cited. `boxes` says where each line stands on the
 * page, null for an empty line; formats without pages have none.
 */
export type DocumentText = {
  kind: DocumentKind;
  pages: { lines: string[]; boxes?: (Box | null)[] }[];
  /** What the file says about itself (title, subject, author, key words; its name). No part of the resume. */
  properties?: string[];
  warnings: ResumeWarning[];
};

/** A page as it is shown beside the data: the picture in the file store, its pixels, and a box for each line. */
export const resumePageSchema = z.object({
  imageKey: z.string(),
  width: z.number().int().min(1),
  height: z.number().int().min(1),
  boxes: z.array(boxSchema.nullable()),
});
export type ResumePage = z.infer<typeof resumePageSchema>;

/** Both outcomes are normal: a verdict, not an exception. */
export type ExtractResult = { ok: true; document: DocumentText } | { ok: false; failure: DocumentFailure };
