import { z } from "zod";

/**
 * What processes tell each other through PostgreSQL notify: ids only. A page that missed one
 * refetches, so an event is a hint, never the truth.
 */
export const changeEventSchema = z.object({
  organizationId: z.string(),
  /** The candidate whose page may care; null for matters of the organisation. */
  candidateId: z.string().nullable(),
  topic: z.enum(["resume", "feedback", "interview", "assessment", "outbox", "mail", "account", "spending"]),
  id: z.string(),
});
export type ChangeEvent = z.infer<typeof changeEventSchema>;
