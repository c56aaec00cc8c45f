import { notFound } from "@teamified/contracts/errors";
import type { Deps, RecruiterActor } from "../deps.ts";
import { feedbackMail, feedbackMailSelect } from "./feedback-mail.ts";

/**
 * The mail as it would leave with this text in place of the stored one; nothing is stored. Made by the same
 * function as the delivery, so that what an editor shows is what the candidate gets. Throws `not_found`.
 */
export async function previewFeedback(
  deps: Deps,
  actor: RecruiterActor,
  input: { id: string; content: string },
): Promise<ReturnType<typeof feedbackMail>> {
  const row = await deps.db.resumeFeedback.findFirst({
    where: { id: input.id, organizationId: actor.organizationId },
    select: feedbackMailSelect,
  });
  if (!row) throw notFound("feedback");
  return feedbackMail(deps, { ...row, content: input.content });
}
