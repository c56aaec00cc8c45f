import { notify } from "@teamified/db/notify";
import { inTransaction } from "@teamified/db/transaction";
import type { Deps } from "../deps.ts";
import { feedbackMail, feedbackMailSelect } from "./feedback-mail.ts";

/** Longer than any mailer's time limit: whoever holds an older claim is dead or frozen. */
export const sendingLeaseSeconds = 60;

/** A delivery that may succeed later; the job is retried. */
export class DeliveryFailed extends Error {}

/**
 * Sends one feedback, once (FDB-4, JOBS.md). The claim names every state that it flips: approved,
 * due at its deadline, or a claim whose holder died. No row, nothing to do: rejected, held, sent,
 * or in another worker's hands. What a claim cannot exclude, a worker that thaws after its lease,
 * the mail's idempotency key does.
 *
 * Throws {@link DeliveryFailed} when the provider may take the mail later.
 */
export async function sendFeedback(deps: Deps, input: { feedbackId: string }): Promise<void> {
  const now = deps.clock.now();
  const claimed = await deps.db.resumeFeedback.updateManyAndReturn({
    where: {
      id: input.feedbackId,
      sentAt: null,
      OR: [
        { status: "approved" },
        { status: "pending_approval", autoSendAt: { lte: now } },
        { status: "sending", sendingSince: { lt: new Date(now.getTime() - sendingLeaseSeconds * 1000) } },
      ],
    },
    data: { status: "sending", sendingSince: now, deliveryAttempts: { increment: 1 } },
    select: { organizationId: true },
  });
  const claim = claimed[0];
  if (!claim) return;

  const row = await deps.db.resumeFeedback.findUniqueOrThrow({
    where: { id: input.feedbackId, organizationId: claim.organizationId },
    select: feedbackMailSelect,
  });
  const verdict = await deps.mailer.send({
    ...feedbackMail(deps, row),
    idempotencyKey: `feedback-${input.feedbackId}`,
    category: "feedback",
    organizationId: claim.organizationId,
  });

  const settled = verdict.ok
    ? ({
        status: "sent",
        sentAt: deps.clock.now(),
        sendingSince: null,
        autoSendAt: null,
        deliveryError: null,
      } as const)
    : ({
        // Back to `approved`: the next try may claim it at once, and nobody can edit what was under way.
        status: verdict.retryable ? "approved" : "failed",
        sendingSince: null,
        deliveryError: verdict.reason,
      } as const);
  await settle(deps, input.feedbackId, settled);
  if (!verdict.ok && verdict.retryable) throw new DeliveryFailed(verdict.reason);
}

async function settle(
  deps: Deps,
  feedbackId: string,
  data: { status: "sent" | "approved" | "failed"; sendingSince: null; deliveryError: string | null },
): Promise<void> {
  await inTransaction(deps.db, async (tx) => {
    const rows = await tx.resumeFeedback.updateManyAndReturn({
      where: { id: feedbackId, status: "sending" },
      data,
      select: { organizationId: true, resume: { select: { candidateId: true } } },
    });
    for (const row of rows) {
      await notify(tx, {
        organizationId: row.organizationId,
        candidateId: row.resume.candidateId,
        topic: "feedback",
        id: feedbackId,
      });
    }
  });
}
