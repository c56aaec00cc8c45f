import type { ScheduleNoticeInput } from "@teamified/contracts/decisions";
import { AppError } from "@teamified/contracts/errors";
import type { Tx } from "@teamified/db/client";
import { notify } from "@teamified/db/notify";
import { inTransaction } from "@teamified/db/transaction";
import { recordAudit } from "../audit/record-audit.ts";
import type { Deps, RecruiterActor } from "../deps.ts";
import { cancelMail } from "../mails/cancel-mail.ts";
import { queueMail } from "../mails/queue-mail.ts";
import { findDecision, lockInterview, refreshAwaitsNotice } from "./find-decision.ts";
import { noticeMailKey, withdrawScheduled } from "./withdraw-notice.ts";

/**
 * Schedules what the candidate is told of a decision: a mail that leaves after the configured delay, or later, and
 * can be taken back until then. The candidate's page shows the decision only once the mail has left.
 *
 * Throws `stale` when a newer decision or another scheduled text is there than the person saw, `conflict` when
 * the candidate was told of this decision already, `invalid_input` for a delay shorter than the configured one.
 */
export async function scheduleNotice(
  deps: Deps,
  actor: RecruiterActor,
  input: ScheduleNoticeInput,
): Promise<{ id: string; sendAfter: Date }> {
  const leastSeconds = deps.settings.decisionNoticeAfterSeconds;
  const delaySeconds = input.delayMinutes === undefined ? leastSeconds : input.delayMinutes * 60;
  if (delaySeconds < leastSeconds) {
    throw new AppError(
      "invalid_input",
      `A message about a decision waits for at least ${Math.ceil(leastSeconds / 60)} minutes here, so that it can be taken back.`,
      { field: "delayMinutes" },
    );
  }
  return inTransaction(deps.db, async (tx) => {
    const found = await findDecision(tx, actor, input.decisionId);
    await lockInterview(tx, found.interviewId);
    await assertMayTell(tx, found, input);
    await dropFailed(deps, tx, actor, found.interviewId);
    if (input.replaces !== null) {
      const withdrawn = await withdrawScheduled(deps, tx, actor, { id: input.replaces, cause: "edited" });
      if (!withdrawn) throw new AppError("stale", "It is too late to change this: the message has left.");
    }
    const now = deps.clock.now();
    const sendAfter = new Date(now.getTime() + delaySeconds * 1000);
    const { id } = await tx.decisionNotice.create({
      data: {
        organizationId: actor.organizationId,
        interviewId: found.interviewId,
        decisionId: found.id,
        scheduledById: actor.id,
        scheduledFor: found.interviewId,
        body: input.body,
        sendAfter,
        createdAt: now,
      },
      select: { id: true },
    });
    await queueMail(deps, tx, {
      organizationId: actor.organizationId,
      kind: "decision.notice",
      to: { candidateId: found.interview.candidateId },
      data: { noticeId: id },
      idempotencyKey: noticeMailKey(id),
      sendAfter,
    });
    await refreshAwaitsNotice(tx, found.interviewId);
    await recordAudit(tx, {
      organizationId: actor.organizationId,
      actor,
      action: "decision.notice-scheduled",
      subjectType: "decision-notice",
      subjectId: id,
      details: { interviewId: found.interviewId, outcome: found.outcome, sendAfter: sendAfter.toISOString() },
    });
    await notify(tx, {
      organizationId: actor.organizationId,
      candidateId: null,
      topic: "assessment",
      id: found.interviewId,
    });
    return { id, sendAfter };
  });
}

/** A text that could not be delivered must not follow the one that takes its place. */
async function dropFailed(deps: Deps, tx: Tx, actor: RecruiterActor, interviewId: string): Promise<void> {
  const failed = await tx.decisionNotice.findMany({
    where: { interviewId, organizationId: actor.organizationId, status: "failed" },
    select: { id: true },
  });
  for (const { id } of failed) {
    await cancelMail(deps, tx, { organizationId: actor.organizationId, idempotencyKey: noticeMailKey(id) });
  }
}

/** What was seen is what is told: the newest decision, and the scheduled text that this one replaces. */
async function assertMayTell(
  tx: Tx,
  decision: { id: string; interviewId: string },
  input: Pick<ScheduleNoticeInput, "replaces">,
): Promise<void> {
  const newest = await tx.decision.findFirst({
    where: { interviewId: decision.interviewId },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    select: { id: true },
  });
  if (newest?.id !== decision.id) {
    throw new AppError("stale", "A newer decision was recorded. Look at it, then tell the candidate.");
  }
  const notices = await tx.decisionNotice.findMany({
    where: {
      interviewId: decision.interviewId,
      OR: [{ status: "scheduled" }, { status: "sent", decisionId: decision.id }],
    },
    select: { id: true, status: true },
  });
  if (notices.some(({ status }) => status === "sent")) {
    throw new AppError("conflict", "The candidate was told of this decision already.");
  }
  const scheduled = notices.find(({ status }) => status === "scheduled")?.id ?? null;
  if (scheduled !== input.replaces) {
    throw new AppError(
      "stale",
      scheduled === null
        ? "The message that you changed was taken back or has left in the meantime. Look again."
        : "Somebody scheduled another message in the meantime. Look at it, then decide.",
    );
  }
}
