import type { feedbackRevisionSchema } from "@teamified/contracts/feedback";
import type { z } from "zod";

type Revision = Pick<z.infer<typeof feedbackRevisionSchema>, "at" | "by">;

/**
 * Whether the candidate corrected the resume after this text was written. A draft of the writer knows the corrections that
 * it was made from; a person who saved a text had the corrected resume beside it.
 */
export function isOlderThanCorrection(feedback: {
  correctedAt: Date | null;
  draftedFrom: Date | null;
  revisions: readonly Revision[];
}): boolean {
  const { correctedAt, draftedFrom, revisions } = feedback;
  if (correctedAt === null) return false;
  const last = revisions.at(-1);
  const knows = last !== undefined && last.by !== null ? new Date(last.at) : draftedFrom;
  return knows === null || knows < correctedAt;
}

/** Whether a person wrote the text that is there, or any before it: theirs is never replaced by the writer's. */
export function isOfPerson(revisions: readonly Revision[]): boolean {
  return revisions.some(({ by }) => by !== null);
}
