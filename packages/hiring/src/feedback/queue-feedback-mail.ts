import type { Tx } from "@teamified/db/client";
import type { Deps } from "../deps.ts";
import { queueMail } from "../mails/queue-mail.ts";
import { queueAgain } from "../mails/resend-mail.ts";

/** Names the one mail of a feedback, in our table and at the provider. */
export function feedbackMailKey(feedbackId: string): string {
  return `feedback-${feedbackId}`;
}

/**
 * Queues the mail of an approved feedback, in the transaction that approves it. A feedback leads to one mail: where
 * that failed, or was taken back, the same one is queued again.
 */
export async function queueFeedbackMail(
  deps: Deps,
  tx: Tx,
  feedback: { id: string; organizationId: string; urgent: boolean },
): Promise<void> {
  const { id, organizationId, urgent } = feedback;
  const { resume } = await tx.resumeFeedback.findUniqueOrThrow({
    where: { id, organizationId },
    select: { resume: { select: { candidateId: true } } },
  });
  const idempotencyKey = feedbackMailKey(id);
  const mail = await queueMail(deps, tx, {
    organizationId,
    kind: "feedback.sent",
    to: { candidateId: resume.candidateId },
    data: { feedbackId: id },
    idempotencyKey,
    urgent,
  });
  if (!mail.isNew) await queueAgain(deps, tx, { organizationId, id: mail.id, from: ["failed", "cancelled"] });
}
