import type { Prisma, Tx } from "@teamified/db/client";
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
 * `signal` ends a delivery that is no longer this try's: it counts as one that may succeed later.
 * Throws {@link DeliveryFailed} when the provider may take the mail later.
 */
export async function sendFeedback(
  deps: Deps,
  input: { feedbackId: string },
  signal?: AbortSignal,
): Promise<void> {
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
    select: { organizationId: true, approvedAt: true },
  });
  const claim = claimed[0];
  if (!claim) return comeBackAfterLease(deps, input.feedbackId, now);

  const row = await deps.db.resumeFeedback.findUniqueOrThrow({
    where: { id: input.feedbackId, organizationId: claim.organizationId },
    select: feedbackMailSelect,
  });
  const verdict = await deps.mailer.send(
    {
      ...feedbackMail(deps, row),
      idempotencyKey: `feedback-${input.feedbackId}`,
      category: "feedback",
      organizationId: claim.organizationId,
    },
    signal,
  );

  if (verdict.ok) {
    await settle(deps, input.feedbackId, {
      // Whoever holds the claim by now: the mail has left.
      from: { sentAt: null, status: { in: ["sending", "approved", "failed"] } },
      data: {
        status: "sent",
        sentAt: deps.clock.now(),
        sendingSince: null,
        autoSendAt: null,
        deliveryError: null,
      },
    });
    return;
  }
  const { retryAfterSeconds } = verdict;
  await settle(deps, input.feedbackId, {
    // Our claim alone: a worker that thaws must not open the row to a third one while a second sends.
    from: { status: "sending", sendingSince: now },
    data: {
      // Back to `approved`: the next try may claim it at once, and nobody can edit what was under way.
      status: verdict.retryable ? "approved" : "failed",
      sendingSince: null,
      deliveryError: verdict.reason,
    },
    // A provider that names a time has not tried: that uses up none of the tries (FDB-5), or a limit
    // of two mails a second would fail most of a backlog. What waits so is seen as overdue.
    ...(retryAfterSeconds !== undefined && {
      and: (tx: Tx) =>
        deps.enqueue(
          tx,
          "feedback.send",
          { feedbackId: input.feedbackId },
          { key: input.feedbackId, afterSeconds: retryAfterSeconds, urgent: claim.approvedAt !== null },
        ),
    }),
  });
  if (verdict.retryable && retryAfterSeconds === undefined) throw new DeliveryFailed(verdict.reason);
}

/**
 * Somebody else's claim may be a dead worker's: the job that found it is the last alarm clock, so it is
 * set again for the end of the lease instead of leaving the row to the sweep.
 */
async function comeBackAfterLease(deps: Deps, feedbackId: string, now: Date): Promise<void> {
  await inTransaction(deps.db, async (tx) => {
    const row = await tx.resumeFeedback.findFirst({
      where: { id: feedbackId, status: "sending" },
      select: { sendingSince: true },
    });
    if (!row?.sendingSince) return;
    const held = (now.getTime() - row.sendingSince.getTime()) / 1000;
    const afterSeconds = Math.max(1, Math.ceil(sendingLeaseSeconds - held) + 1);
    await deps.enqueue(tx, "feedback.send", { feedbackId }, { key: feedbackId, afterSeconds });
  });
}

async function settle(
  deps: Deps,
  feedbackId: string,
  change: {
    from: Prisma.ResumeFeedbackWhereInput;
    data: Prisma.ResumeFeedbackUpdateManyMutationInput;
    /** Runs in the same transaction, if the row was in one of those states. */
    and?: (tx: Tx) => Promise<void>;
  },
): Promise<void> {
  await inTransaction(deps.db, async (tx) => {
    const rows = await tx.resumeFeedback.updateManyAndReturn({
      where: { ...change.from, id: feedbackId },
      data: change.data,
      select: { organizationId: true, resume: { select: { candidateId: true } } },
    });
    for (const row of rows) {
      await change.and?.(tx);
      await notify(tx, {
        organizationId: row.organizationId,
        candidateId: row.resume.candidateId,
        topic: "feedback",
        id: feedbackId,
      });
    }
  });
}
