import { z } from "zod";
import { rowIdSchema } from "./ids.ts";
import { madeBySchema } from "./model-calls.ts";
import { isStorableDate } from "./plain-input.ts";

export const feedbackStatuses = [
  "draft",
  "pending_approval",
  "held",
  "approved",
  "sending",
  "sent",
  "rejected",
  "failed",
] as const;
export const feedbackStatusSchema = z.enum(feedbackStatuses);
export type FeedbackStatus = z.infer<typeof feedbackStatusSchema>;

/** Languages that we have the words of; a resume in another one gets English. */
export const feedbackLanguages = ["en", "de", "es", "fr"] as const;
export const feedbackLanguageSchema = z.enum(feedbackLanguages);
export type FeedbackLanguage = z.infer<typeof feedbackLanguageSchema>;

export const feedbackGapSchema = z.object({
  /** The skill or habit, in the words of the taxonomy. */
  topic: z.string(),
  /** Why it matters for what the person seems to want. */
  why: z.string(),
  /** One concrete next step. */
  nextStep: z.string(),
});
export const feedbackResourceSchema = z.object({
  title: z.string(),
  url: z.url(),
  /** ISO date on which a person last looked at the page. */
  checkedOn: z.iso.date(),
});
export type FeedbackGap = z.infer<typeof feedbackGapSchema>;
export type FeedbackResource = z.infer<typeof feedbackResourceSchema>;

/** The written feedback: plain text with blank lines between paragraphs, for the candidate (FDB-1). */
export const feedbackDraftSchema = z.object({
  language: feedbackLanguageSchema,
  content: z.string().min(1),
  identifiedGaps: z.array(feedbackGapSchema),
  recommendedResources: z.array(feedbackResourceSchema),
});
export type FeedbackDraft = z.infer<typeof feedbackDraftSchema>;

/** One stored version of the text; the newest is last. */
export const feedbackRevisionSchema = z.object({
  content: z.string(),
  at: z.iso.datetime(),
  /** A recruiter's id, or null for the writer itself. */
  by: z.string().nullable(),
  /** What the writer was; null for a person's version, and in rows of before it was recorded. */
  madeBy: madeBySchema.nullable().default(null),
});
/** Characters of a text for the candidate, and of the reason why one is rejected. */
export const feedbackLength = { least: 40, most: 8000 };
export const rejectionReasonLength = { least: 3, most: 1000 };
export const feedbackContentSchema = z
  .string()
  .trim()
  .min(
    feedbackLength.least,
    `Write at least ${feedbackLength.least} characters, so that the candidate learns something.`,
  )
  .max(feedbackLength.most, `Use at most ${feedbackLength.most.toLocaleString("en")} characters.`);
export const rejectionReasonSchema = z
  .string()
  .trim()
  .min(rejectionReasonLength.least, "Give a short reason for your colleagues.")
  .max(rejectionReasonLength.most);

/** Counts the texts of a feedback from 1; an integer column holds it. */
export const feedbackVersionSchema = z.number().int().min(1).max(2_147_483_647);

/**
 * One feedback as a person saw it when they decided: what they did not see is not decided about. The version is
 * always named. `status` is the state that was seen; a caller that shows none leaves it out.
 */
export const viewedFeedbackSchema = z.object({
  id: rowIdSchema,
  version: feedbackVersionSchema,
  status: feedbackStatusSchema.optional(),
});
export type ViewedFeedback = z.infer<typeof viewedFeedbackSchema>;

/** The same for what makes a mail leave; `to` is the address that it was seen to go to. */
export const viewedMailSchema = viewedFeedbackSchema.extend({ to: z.string().max(320).optional() });
export type ViewedMail = z.infer<typeof viewedMailSchema>;

/** Several feedbacks for one decision, each as it was seen. One that is named twice alike is decided once. */
export const viewedFeedbacksSchema = z
  .array(viewedFeedbackSchema)
  .min(1, "Choose at least one feedback.")
  .max(100, "Decide about at most 100 at once.")
  .refine((items) => {
    const versions = new Map(items.map(({ id, version }) => [id, version]));
    return items.every(({ id, version }) => versions.get(id) === version);
  }, "One feedback is named with two versions. Name the one that was read.");

/**
 * Released feedback gets back the deadline that it had. When that has passed meanwhile it leaves after this many
 * seconds instead of at once, so that a release by mistake can be taken back.
 */
export const releaseGraceSeconds = 15 * 60;

/** Where a page of the queue ended: the deadline of its last row, where it has one, and the row's id. */
export type FeedbackCursor = { deadline: Date | null; id: string };

/** The cursor as one word, `2026-01-31T12:00:00.000Z_id` or the id alone. */
export function writeFeedbackCursor({ deadline, id }: FeedbackCursor): string {
  return deadline === null ? id : `${deadline.toISOString()}_${id}`;
}
export const feedbackCursorSchema = z.string().transform((text, context): FeedbackCursor => {
  const [id = "", deadline, ...rest] = text.split("_").toReversed();
  const known = z
    .object({ id: z.uuid(), deadline: z.iso.datetime().nullable() })
    .safeParse({ id, deadline: deadline ?? null });
  const isMoment = deadline === undefined || isStorableDate(new Date(deadline));
  if (!known.success || rest.length > 0 || !isMoment) {
    context.addIssue({
      code: "custom",
      message: "This page of the list is not known. Begin with the first.",
    });
    return z.NEVER;
  }
  return { id, deadline: deadline === undefined ? null : new Date(deadline) };
});
