import { AppError, notFound } from "@teamified/contracts/errors";
import type { Deps, RecruiterActor } from "../deps.ts";
import { feedbackMail, feedbackMailSelect } from "./feedback-mail.ts";

/**
 * The mail as it would leave with this text in place of the stored one; nothing is stored. Made by the same
 * function as the delivery, so that what an editor shows is what the candidate gets. `version` is the one that
 * the text began from. Throws `not_found`, and `stale` when another one is there: a mail with this text would
 * not leave.
 */
export async function previewFeedback(
  deps: Deps,
  actor: RecruiterActor,
  input: { id: string; version: number; content: string },
): Promise<ReturnType<typeof feedbackMail>> {
  const row = await deps.db.resumeFeedback.findFirst({
    where: { id: input.id, organizationId: actor.organizationId },
    select: { ...feedbackMailSelect, version: true },
  });
  if (!row) throw notFound("feedback");
  if (row.version !== input.version) {
    throw new AppError(
      "stale",
      `Version ${row.version} was stored since you began to write. Look at it, then go on.`,
      { version: row.version },
    );
  }
  return feedbackMail(deps, { ...row, content: input.content });
}
