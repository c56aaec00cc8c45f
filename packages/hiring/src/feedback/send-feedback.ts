import { notify } from "@teamified/db/notify";
import { inTransaction } from "@teamified/db/transaction";
import type { Deps } from "../deps.ts";
import { leaseOver } from "../mails/send-mail.ts";
import { queueFeedbackMail } from "./queue-feedback-mail.ts";

/**
 * Approves one feedback whose deadline has come and that nobody decided about, and queues its mail, in one transaction
 * (FDB-2). The claim names the state that it flips: of a person and the deadline exactly one wins. No row, nothing to
 * do. It also gives their mail to rows that a version from before the table of mails left approved or under way; the
 * mail of a feedback has one key, so those that have theirs get no other.
 */
export async function sendFeedback(deps: Deps, input: { feedbackId: string }): Promise<void> {
  await inTransaction(deps.db, async (tx) => {
    const now = deps.clock.now();
    const [row] = await tx.resumeFeedback.updateManyAndReturn({
      where: {
        id: input.feedbackId,
        sentAt: null,
        OR: [
          { status: "approved" },
          { status: "pending_approval", autoSendAt: { lte: now } },
          { status: "sending", sendingSince: { lt: leaseOver(now) } },
        ],
      },
      data: { status: "approved", autoSendAt: null, sendingSince: null },
      select: { organizationId: true, approvedAt: true, resume: { select: { candidateId: true } } },
    });
    if (!row) return;
    const { organizationId, approvedAt, resume } = row;
    await queueFeedbackMail(deps, tx, {
      id: input.feedbackId,
      organizationId,
      // Before the timers: at the deadline of a thousand others a click would wait for all of them.
      urgent: approvedAt !== null,
    });
    const { candidateId } = resume;
    await notify(tx, { organizationId, candidateId, topic: "feedback", id: input.feedbackId });
  });
}
