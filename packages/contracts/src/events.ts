import { z } from "zod";

/**
 * What processes tell each other through PostgreSQL notify: ids only. A page that missed one
 * refetches, so an event is a hint, never the truth.
 */
export const changeEventSchema = z.object({
  organizationId: z.string(),
  /** The candidate whose page may care; null for matters of the organisation. */
  candidateId: z.string().nullable(),
  /** `session`: one that has ended. It closes that session's open streams and reaches no page. */
  topic: z.enum([
    "resume",
    "feedback",
    "interview",
    "assessment",
    "outbox",
    "mail",
    "account",
    "spending",
    "session",
  ]),
  id: z.string(),
});
export type ChangeEvent = z.infer<typeof changeEventSchema>;
