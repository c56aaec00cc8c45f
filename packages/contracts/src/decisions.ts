import { z } from "zod";
import { rowIdSchema } from "./ids.ts";

/** A notice may wait for a week at most: later the decision itself is old. */
export const longestNoticeDelayMinutes = 7 * 24 * 60;

export const decisionNoticeBodySchema = z
  .string()
  .trim()
  .min(40, "Write at least 40 characters: what was decided, and what happens next.")
  .max(4000, "Use at most 4,000 characters.");

export const scheduleNoticeInput = z.object({
  /** The decision that the person saw; a newer one refuses. */
  decisionId: rowIdSchema,
  body: decisionNoticeBodySchema,
  /** The notice that the person saw as scheduled and replaces with this text; null when none was. */
  replaces: rowIdSchema.nullable(),
  /** Minutes until it leaves; the configured delay when absent, never less than that. */
  delayMinutes: z.number().int().min(1).max(longestNoticeDelayMinutes).optional(),
});
export type ScheduleNoticeInput = z.infer<typeof scheduleNoticeInput>;
