import type { MailKind } from "@teamified/contracts/mails";
import type { Prisma, Tx } from "@teamified/db/client";
import { notify } from "@teamified/db/notify";
import { inTransaction } from "@teamified/db/transaction";
import type { Mail, SendVerdict } from "@teamified/email/mailer";
import { askOnce } from "../accounts/ask-for-verification.ts";
import type { Deps } from "../deps.ts";
import { returnLimit, tryLimit } from "../limits/consume-limit.ts";
import { findRecipient, type Recipient } from "./find-recipient.ts";
import { type HandledMail, handledSelect, handlerOf, readHandled } from "./mail-handlers.ts";
import { waitsForRecipientLimit, waitsForVerification } from "./mail-reasons.ts";
import { enqueueMail, secondsUntil } from "./queue-mail.ts";
import { renderMail } from "./render-mail.ts";

/** Longer than any mailer's time limit: the holder of an older claim is dead or frozen. */
export const sendingLeaseSeconds = 60;

/** Tries that failed, after which a mail is given up. Between them 10, 20, 40 and 80 seconds. */
export const maxTries = 5;
const firstPauseSeconds = 10;
/** Tries begun at all: a mail that kills its worker each time is given up as well. */
const maxClaims = 10;

const claimSelect = {
  ...handledSelect,
  candidateId: true,
  recruiterId: true,
  address: true,
  idempotencyKey: true,
  urgent: true,
  organization: { select: { name: true } },
} as const;

type ClaimedRow = Prisma.MailGetPayload<{ select: typeof claimSelect }>;
type Claim = {
  row: ClaimedRow;
  kind: MailKind;
  mail: HandledMail<MailKind>;
  recipient: Recipient;
  since: Date;
};

/**
 * Sends one mail, once. The claim names every state that it flips: queued and due, or a claim whose holder died. No
 * row, nothing to do: sent, taken back, or in another worker's hands. What a claim cannot exclude, a worker that
 * thaws after its lease, the idempotency key does at the provider.
 *
 * Here, and nowhere else, it is decided that an address that nobody confirmed gets nothing but the question for it:
 * other mail to it is `suppressed` until it is confirmed (`release-suppressed-mails`).
 *
 * A failed try sets the row's time for the next; a provider that names a time has not tried. After {@link maxTries}
 * the mail is `failed`. `signal` ends a delivery that is no longer this job's: that is no try either.
 */
export async function sendMail(deps: Deps, input: { mailId: string }, signal?: AbortSignal): Promise<void> {
  const since = deps.clock.now();
  const claim = await inTransaction(deps.db, (tx) => claimMail(deps, tx, input.mailId, since));
  if (claim === null) return;
  const made = await makeMail(deps, claim);
  if (made === null) return cancelled(deps, claim);
  const verdict = "failure" in made ? made.failure : await deliver(deps, claim, made.mail, signal);
  if (verdict.ok) return sent(deps, claim);
  return notSent(
    deps,
    claim,
    signal?.aborted ? { ...verdict, retryable: true, retryAfterSeconds: 0 } : verdict,
  );
}

async function claimMail(deps: Deps, tx: Tx, mailId: string, now: Date): Promise<Claim | null> {
  const [row] = await tx.mail.updateManyAndReturn({
    where: {
      id: mailId,
      sentAt: null,
      OR: [
        { state: "queued", sendAfter: { lte: now } },
        { state: "sending", sendingSince: { lt: leaseOver(now) } },
      ],
    },
    data: { state: "sending", sendingSince: now, attempts: { increment: 1 }, updatedAt: now },
    select: claimSelect,
  });
  if (!row) {
    await comeBack(deps, tx, mailId, now);
    return null;
  }
  const { kind, mail } = readHandled(row);
  const handler = handlerOf(kind);
  const end = async (state: "cancelled" | "failed" | "suppressed", error: string) => {
    await tx.mail.updateMany({
      where: { id: row.id, state: "sending", sendingSince: now },
      data: { state, error, sendingSince: null, updatedAt: now },
    });
    await changed(tx, row);
  };
  if (row.attempts > maxClaims) {
    await end("failed", "its worker ended again and again");
    await handler.onFailed?.(deps, tx, mail, "its worker ended again and again");
    return null;
  }
  const recipient = await findRecipient(tx, row.organizationId, row);
  if (recipient === null || (!recipient.isActive && recipient.portal === "recruiter")) {
    await end("cancelled", "the account is closed");
    return null;
  }
  if (!recipient.isActive) {
    await end("failed", "the account is closed");
    await handler.onFailed?.(deps, tx, mail, "the account is closed");
    return null;
  }
  if (!handler.toAnyAddress && !(recipient.isVerified || (await isVerifiedNow(tx, row.candidateId)))) {
    await end("suppressed", waitsForVerification);
    await tx.mail.update({ where: { id: row.id }, data: { attempts: 0 }, select: { id: true } });
    const { organizationId, candidateId } = row;
    if (candidateId !== null) await askOnce(deps, tx, { organizationId, id: candidateId });
    return null;
  }
  if (handler.onSending && !(await handler.onSending(deps, tx, mail))) {
    await end("cancelled", "no longer needed");
    return null;
  }
  return { row, kind, mail, recipient, since: now };
}

/**
 * Looks again, and keeps the answer true until the commit: a confirmation that comes in between waits, and then finds
 * the suppressed mail.
 */
async function isVerifiedNow(tx: Tx, candidateId: string | null): Promise<boolean> {
  if (candidateId === null) return false;
  const [row] = await tx.$queryRaw<{ verified: boolean }[]>`
    select email_verified_at is not null as verified from candidates where id = ${candidateId}::uuid for share`;
  return row?.verified ?? false;
}

/** The words of the mail; a defect in making them is a failed try like any other, or nobody would ever see it. */
async function makeMail(deps: Deps, { row, kind, mail, recipient }: Claim) {
  try {
    const { load } = handlerOf(kind);
    // Without a loader the stored data are the facts: mail-handlers sees to that.
    const loaded = load ? await load(deps, mail) : { facts: mail.data as never };
    if (loaded === null) return null;
    const organizationName = row.organization.name;
    return {
      mail: {
        to: loaded.to ?? recipient.address,
        ...renderMail(deps, { kind, facts: loaded.facts, recipient, organizationName }),
        idempotencyKey: row.idempotencyKey,
        category: kind,
        organizationId: row.organizationId,
      },
    };
  } catch (error) {
    deps.log.error({ err: error, mailId: row.id, kind }, "a mail could not be made");
    return { failure: { ok: false, retryable: true, reason: "the mail could not be made" } as const };
  }
}

/** Hands the mail over, if its recipient may get another one today. Only what left counts. */
async function deliver(deps: Deps, claim: Claim, mail: Mail, signal?: AbortSignal): Promise<SendVerdict> {
  if (handlerOf(claim.kind).hasOwnLimit) return deps.mailer.send(mail, signal);
  const limit = { name: "mail.recipient-day", subject: mail.to } as const;
  const { allowed, retryAfterSeconds } = await tryLimit(deps, limit);
  if (!allowed) return { ok: false, retryable: true, reason: waitsForRecipientLimit, retryAfterSeconds };
  const verdict = await deps.mailer.send(mail, signal);
  if (!verdict.ok) await returnLimit(deps, limit);
  return verdict;
}

async function sent(deps: Deps, { row, kind, mail }: Claim): Promise<void> {
  await inTransaction(deps.db, async (tx) => {
    const now = deps.clock.now();
    const { count } = await tx.mail.updateMany({
      // Even if another worker holds the claim by now: the mail has left.
      where: { id: row.id, sentAt: null },
      data: { state: "sent", sentAt: now, sendingSince: null, error: null, updatedAt: now },
    });
    if (count === 0) return;
    await handlerOf(kind).onSent?.(deps, tx, mail);
    await changed(tx, row);
  });
}

async function notSent(deps: Deps, claim: Claim, verdict: SendVerdict & { ok: false }): Promise<void> {
  const { row, kind, mail } = claim;
  const { reason, retryAfterSeconds } = verdict;
  // A provider that names a time has not tried, or a limit of two mails a second would fail most of a backlog.
  const tries = retryAfterSeconds === undefined ? row.attempts : row.attempts - 1;
  const givenUp = !verdict.retryable || tries >= maxTries;
  const pause = retryAfterSeconds ?? pauseAfter(tries);
  await inTransaction(deps.db, async (tx) => {
    const now = deps.clock.now();
    const { count } = await tx.mail.updateMany({
      // Our claim alone: a worker that thaws must not open the row to a third one while a second sends.
      where: { id: row.id, state: "sending", sendingSince: claim.since },
      data: {
        state: givenUp ? "failed" : "queued",
        sendAfter: new Date(now.getTime() + pause * 1000),
        attempts: tries,
        sendingSince: null,
        error: reason,
        updatedAt: now,
      },
    });
    if (count === 0) return;
    const handler = handlerOf(kind);
    if (givenUp) await handler.onFailed?.(deps, tx, mail, reason);
    else {
      await handler.onDelayed?.(deps, tx, mail, reason);
      await enqueueMail(deps, tx, { id: row.id, urgent: row.urgent, afterSeconds: pause });
    }
    await changed(tx, row);
  });
  if (givenUp) deps.log.error({ mailId: row.id, kind, reason }, "a mail was given up");
}

/** Seconds, doubled with each try, with jitter: many that failed together do not come back together. */
function pauseAfter(tries: number): number {
  return Math.round(firstPauseSeconds * 2 ** (tries - 1) * (0.9 + Math.random() * 0.2));
}

/** What the mail was for is no more. */
async function cancelled(deps: Deps, { row, since }: Claim): Promise<void> {
  await inTransaction(deps.db, async (tx) => {
    await tx.mail.updateMany({
      where: { id: row.id, state: "sending", sendingSince: since },
      data: {
        state: "cancelled",
        error: "no longer needed",
        sendingSince: null,
        updatedAt: deps.clock.now(),
      },
    });
    await changed(tx, row);
  });
}

/**
 * The job that finds somebody else's claim, or comes before the row's time, is the last alarm clock: a dead worker's
 * mail would wait for the sweep. So it is set again, for the end of the lease or for the row's time.
 */
async function comeBack(deps: Deps, tx: Tx, mailId: string, now: Date): Promise<void> {
  const row = await tx.mail.findFirst({
    where: { id: mailId, state: { in: ["queued", "sending"] } },
    select: { sendAfter: true, sendingSince: true, urgent: true },
  });
  if (!row) return;
  const leaseEnd = (row.sendingSince?.getTime() ?? 0) + (sendingLeaseSeconds + 1) * 1000;
  const next = row.sendingSince === null ? row.sendAfter : new Date(leaseEnd);
  const afterSeconds = Math.max(1, secondsUntil(next, now));
  await enqueueMail(deps, tx, { id: mailId, urgent: row.urgent, afterSeconds });
}

/** Before this, a claim is a dead or frozen worker's. */
export function leaseOver(now: Date): Date {
  return new Date(now.getTime() - sendingLeaseSeconds * 1000);
}

function changed(tx: Tx, row: { id: string; organizationId: string }): Promise<void> {
  return notify(tx, { organizationId: row.organizationId, candidateId: null, topic: "mail", id: row.id });
}
