import { feedbackRevisionSchema } from "@teamified/contracts/feedback";
import { limits } from "@teamified/contracts/limits";
import type { Tx } from "@teamified/db/client";
import { notify } from "@teamified/db/notify";
import { inTransaction } from "@teamified/db/transaction";
import { z } from "zod";
import { askOnce } from "../accounts/ask-for-verification.ts";
import type { Deps } from "../deps.ts";
import { returnLimit, tryLimit } from "../limits/consume-limit.ts";
import { queueForAdmins } from "../mails/queue-for-admins.ts";
import { leaseOver } from "../mails/send-mail.ts";
import { isOfPerson, isOlderThanCorrection } from "./older-than-correction.ts";
import { queueFeedbackMail } from "./queue-feedback-mail.ts";

const name = "mail.automatic-organization-hour";

/**
 * Approves one feedback whose deadline has come and that nobody decided about, and queues its mail, in one transaction
 * (FDB-2). The claim names the state that it flips: of a person and the deadline exactly one wins. No row, nothing to
 * do. It also gives their mail to rows that a version from before the table of mails left approved or under way; the
 * mail of a feedback has one key, so those that have theirs get no other.
 *
 * What leaves so, without a person, has a limit of an organization's hour. Above it the deadline is moved by that hour,
 * and the admins are told. While the candidate's address is not confirmed the deadline does nothing: the team may still
 * decide, and the confirmation sets it off. Neither does it send a text that is older than the candidate's corrections.
 */
export async function sendFeedback(deps: Deps, input: { feedbackId: string }): Promise<void> {
  const { feedbackId } = input;
  const row = await deps.db.resumeFeedback.findUnique({
    where: { id: feedbackId },
    select: {
      status: true,
      autoSendAt: true,
      organizationId: true,
      draftedFrom: true,
      revisions: true,
      resume: {
        select: { correctedAt: true, candidate: { select: { id: true, emailVerifiedAt: true } } },
      },
    },
  });
  if (!row) return;
  const { organizationId, autoSendAt } = row;
  const { candidate } = row.resume;
  if (row.status !== "pending_approval") {
    await approve(deps, { feedbackId, organizationId });
    return;
  }
  if (autoSendAt === null || autoSendAt > deps.clock.now()) return;
  if (candidate.emailVerifiedAt === null) {
    await inTransaction(deps.db, (tx) => askOnce(deps, tx, { organizationId, id: candidate.id }));
    return;
  }
  const revisions = z.array(feedbackRevisionSchema).parse(row.revisions);
  if (isOlderThanCorrection({ ...row, revisions, correctedAt: row.resume.correctedAt })) {
    return waitForCorrection(deps, { feedbackId, organizationId, isPersons: isOfPerson(revisions) });
  }
  // Its own statement, so before the transaction.
  const { allowed } = await tryLimit(deps, { name, subject: organizationId });
  if (!allowed) return putOff(deps, { feedbackId, organizationId });
  const approved = await approve(deps, { feedbackId, organizationId });
  if (!approved) await returnLimit(deps, { name, subject: organizationId });
}

async function approve(
  deps: Deps,
  { feedbackId, organizationId }: { feedbackId: string; organizationId: string },
): Promise<boolean> {
  return inTransaction(deps.db, async (tx) => {
    const now = deps.clock.now();
    const [row] = await tx.resumeFeedback.updateManyAndReturn({
      where: {
        id: feedbackId,
        organizationId,
        sentAt: null,
        OR: [
          { status: "approved" },
          { status: "pending_approval", autoSendAt: { lte: now } },
          { status: "sending", sendingSince: { lt: leaseOver(now) } },
        ],
      },
      data: { status: "approved", autoSendAt: null, sendingSince: null },
      select: { approvedAt: true, resume: { select: { candidateId: true } } },
    });
    if (!row) return false;
    // Before the timers: at the deadline of a thousand others a click would wait for all of them.
    const urgent = row.approvedAt !== null;
    await queueFeedbackMail(deps, tx, { id: feedbackId, organizationId, urgent });
    const { candidateId } = row.resume;
    await notify(tx, { organizationId, candidateId, topic: "feedback", id: feedbackId });
    return true;
  });
}

/** How long the deadline waits for the draft from the candidate's corrections. */
const waitSeconds = 120;

/**
 * A text that does not know of the candidate's corrections leaves by no deadline: it could say what they said is wrong. The
 * writer's is written anew first; a person's is put on hold, because what they wrote is theirs to change.
 */
async function waitForCorrection(
  deps: Deps,
  {
    feedbackId,
    organizationId,
    isPersons,
  }: { feedbackId: string; organizationId: string; isPersons: boolean },
): Promise<void> {
  await inTransaction(deps.db, async (tx) => {
    const now = deps.clock.now();
    const autoSendAt = new Date(now.getTime() + waitSeconds * 1000);
    const [row] = await tx.resumeFeedback.updateManyAndReturn({
      where: { id: feedbackId, organizationId, status: "pending_approval", autoSendAt: { lte: now } },
      data: isPersons
        ? { status: "held", heldAt: now, heldById: null, autoSendAt: null, stoppedAutoSendAt: now }
        : { autoSendAt },
      select: { resume: { select: { candidateId: true } } },
    });
    if (!row) return;
    if (!isPersons) {
      await deps.enqueue(tx, "feedback.redraft", { feedbackId }, { key: feedbackId });
      await deps.enqueue(tx, "feedback.send", { feedbackId }, { key: feedbackId, afterSeconds: waitSeconds });
    }
    const { candidateId } = row.resume;
    await notify(tx, { organizationId, candidateId, topic: "feedback", id: feedbackId });
  });
}

/** Moves the deadline behind the limit's hour: then as many may leave again. The team may decide until then. */
async function putOff(
  deps: Deps,
  { feedbackId, organizationId }: { feedbackId: string; organizationId: string },
): Promise<void> {
  const { points, perSeconds } = { ...limits[name], ...deps.settings.limits[name] };
  await inTransaction(deps.db, async (tx) => {
    const now = deps.clock.now();
    const goesOnAt = new Date(now.getTime() + perSeconds * 1000);
    const [row] = await tx.resumeFeedback.updateManyAndReturn({
      where: { id: feedbackId, organizationId, status: "pending_approval", autoSendAt: { lte: now } },
      data: { autoSendAt: goesOnAt },
      select: { resume: { select: { candidateId: true } } },
    });
    if (!row) return;
    await deps.enqueue(tx, "feedback.send", { feedbackId }, { key: feedbackId, afterSeconds: perSeconds });
    await tellAdmins(deps, tx, { organizationId, limit: points, goesOnAt, now });
    const { candidateId } = row.resume;
    await notify(tx, { organizationId, candidateId, topic: "feedback", id: feedbackId });
  });
}

/** Once in an hour of the clock: the key is the hour. */
async function tellAdmins(
  deps: Deps,
  tx: Tx,
  reached: { organizationId: string; limit: number; goesOnAt: Date; now: Date },
): Promise<void> {
  const { organizationId, limit, goesOnAt, now } = reached;
  const idempotencyKey = `mail-limit-${now.toISOString().slice(0, 13)}`;
  const told = await tx.mail.count({
    where: { organizationId, kind: "mail.limit-reached", idempotencyKey: { startsWith: idempotencyKey } },
  });
  if (told > 0) return;
  const stillDue = await tx.resumeFeedback.count({
    where: {
      organizationId,
      status: "pending_approval",
      autoSendAt: { lte: now },
      resume: { candidate: { emailVerifiedAt: { not: null } } },
    },
  });
  await queueForAdmins(deps, tx, {
    organizationId,
    kind: "mail.limit-reached",
    data: { limit, waiting: stillDue + 1, goesOnAt: goesOnAt.toISOString() },
    idempotencyKey,
  });
}
