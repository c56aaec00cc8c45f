import { z } from "zod";
import { rowIdSchema } from "./ids.ts";

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
