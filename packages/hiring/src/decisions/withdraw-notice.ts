import { AppError, notFound } from "@teamified/contracts/errors";
import type { Tx } from "@teamified/db/client";
import { notify } from "@teamified/db/notify";
import { inTransaction } from "@teamified/db/transaction";
import { recordAudit } from "../audit/record-audit.ts";
import type { Deps, RecruiterActor } from "../deps.ts";
import { cancelMail } from "../mails/cancel-mail.ts";
import { lockInterview, refreshAwaitsNotice } from "./find-decision.ts";

/** Why a notice was taken back; stored in the audit log. */
export type WithdrawalCause = "by_hand" | "edited" | "new_decision";

/**
 * Takes back what the candidate was going to be told. The decision itself stays. Throws `stale` when the mail has
 * left or is leaving at this moment, `not_found` for a notice of another organization.
 */
export async function withdrawNotice(
  deps: Deps,
  actor: RecruiterActor,
  input: { id: string },
): Promise<void> {
  await inTransaction(deps.db, async (tx) => {
    const notice = await tx.decisionNotice.findFirst({
      where: { id: input.id, organizationId: actor.organizationId },
      select: { interviewId: true },
    });
    if (!notice) throw notFound("message");
    await lockInterview(tx, notice.interviewId);
    if (!(await withdrawScheduled(deps, tx, actor, { id: input.id, cause: "by_hand" }))) {
      throw new AppError(
        "stale",
        "It is too late to take this back: the message has left, or was taken back.",
      );
    }
    await refreshAwaitsNotice(tx, notice.interviewId);
    await notify(tx, {
      organizationId: actor.organizationId,
      candidateId: null,
      topic: "assessment",
      id: notice.interviewId,
    });
  });
}

/** Withdraws a scheduled notice with its mail, in the caller's transaction. False when the mail is under way or gone. */
export async function withdrawScheduled(
  deps: Deps,
  tx: Tx,
  actor: RecruiterActor,
  input: { id: string; cause: WithdrawalCause },
): Promise<boolean> {
  const cancelled = await cancelMail(deps, tx, {
    organizationId: actor.organizationId,
    idempotencyKey: noticeMailKey(input.id),
  });
  if (!cancelled) return false;
  const { count } = await tx.decisionNotice.updateMany({
    where: { id: input.id, organizationId: actor.organizationId, status: "scheduled" },
    data: {
      status: "withdrawn",
      scheduledFor: null,
      withdrawnAt: deps.clock.now(),
      withdrawnById: actor.id,
    },
  });
  if (count === 0) return false;
  await recordAudit(tx, {
    organizationId: actor.organizationId,
    actor,
    action: "decision.notice-withdrawn",
    subjectType: "decision-notice",
    subjectId: input.id,
    details: { cause: input.cause },
  });
  return true;
}

/** The idempotency key of a notice's mail. Stored: a change would send notices twice that are under way. */
export function noticeMailKey(noticeId: string): string {
  return `decision-notice-${noticeId}`;
}
