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
export const feedbackContentSchema = z
  .string()
  .trim()
  .min(40, "Write at least 40 characters, so that the candidate learns something.")
  .max(8000, "Use at most 8,000 characters.");

/** Several feedbacks for one decision; an id that is named twice is decided once. */
export const feedbackIdsSchema = z
  .array(rowIdSchema)
  .min(1, "Choose at least one feedback.")
  .max(100, "Decide about at most 100 at once.");

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
