import type { Prisma, Tx } from "@teamified/db/client";
import { notify } from "@teamified/db/notify";
import type { Deps } from "../deps.ts";

type FeedbackMail = { organizationId: string; data: { feedbackId: string } };

/**
 * What becomes of the mail, written back to the feedback in the transaction that writes it to the mail. The feedback
 * says whether its mail may leave: only what was approved, by a person or by its deadline, does.
 */
export const feedbackDelivery = {
  async onSending(deps: Deps, tx: Tx, mail: FeedbackMail): Promise<boolean> {
    return change(tx, mail, {
      from: ["approved", "sending"],
      data: { status: "sending", sendingSince: deps.clock.now(), deliveryAttempts: { increment: 1 } },
    });
  },
  async onSent(deps: Deps, tx: Tx, mail: FeedbackMail): Promise<void> {
    await change(tx, mail, {
      // Whatever became of it meanwhile: the mail has left.
      from: ["sending", "approved", "failed"],
      data: {
        status: "sent",
        sentAt: deps.clock.now(),
        sendingSince: null,
        autoSendAt: null,
        deliveryError: null,
      },
    });
  },
  async onDelayed(_deps: Deps, tx: Tx, mail: FeedbackMail, reason: string): Promise<void> {
    await change(tx, mail, {
      from: ["sending"],
      // Not back to where it could be edited: what was under way may have left.
      data: { status: "approved", sendingSince: null, deliveryError: reason },
    });
  },
  async onFailed(_deps: Deps, tx: Tx, mail: FeedbackMail, reason: string): Promise<void> {
    await change(tx, mail, {
      from: ["sending", "approved"],
      data: { status: "failed", sendingSince: null, deliveryError: reason },
    });
  },
  async onQueuedAgain(_deps: Deps, tx: Tx, mail: FeedbackMail): Promise<void> {
    await change(tx, mail, { from: ["failed"], data: { status: "approved", deliveryError: null } });
  },
};

/** False when the feedback was in none of those states. */
async function change(
  tx: Tx,
  { organizationId, data: { feedbackId } }: FeedbackMail,
  to: {
    from: ("approved" | "sending" | "failed")[];
    data: Prisma.ResumeFeedbackUpdateManyMutationInput;
  },
): Promise<boolean> {
  const [row] = await tx.resumeFeedback.updateManyAndReturn({
    where: { id: feedbackId, organizationId, sentAt: null, status: { in: to.from } },
    data: to.data,
    select: { resume: { select: { candidateId: true } } },
  });
  if (!row) return false;
  const { candidateId } = row.resume;
  await notify(tx, { organizationId, candidateId, topic: "feedback", id: feedbackId });
  return true;
}
