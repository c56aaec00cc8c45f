import { type MailData, type MailKind, mailKinds } from "@teamified/contracts/mails";
import type { Tx } from "@teamified/db/client";
import { notify } from "@teamified/db/notify";
import { uuidv7 } from "uuidv7";
import { type AuditActor, recordAudit } from "../audit/record-audit.ts";
import type { Deps } from "../deps.ts";

/** To whom a mail goes; a bare address counts as one that nobody confirmed. */
export type MailRecipient = { candidateId: string } | { recruiterId: string } | { address: string };

/**
 * Puts a mail into the table of mails to send, in the transaction of its cause, so that neither exists without the
 * other. It leaves after the commit, or at `sendAfter`, at most once: the same `idempotencyKey` again is the same
 * mail, whatever became of it, and gives its id. `urgent` goes before what the clock brought. With an `actor` it is
 * in the audit log who caused it.
 *
 * Whether the address may be written to is decided when it is sent. Throws a ZodError when `data` is not the kind's.
 */
export async function queueMail<K extends MailKind>(
  deps: Pick<Deps, "enqueue" | "clock">,
  tx: Tx,
  mail: {
    organizationId: string;
    kind: K;
    to: MailRecipient;
    data: MailData<K>;
    /** Names the cause, such as `feedback-<id>`; unique over all organizations, so it holds an id. */
    idempotencyKey: string;
    /** Default: now. */
    sendAfter?: Date;
    urgent?: boolean;
    actor?: AuditActor;
  },
): Promise<{ id: string /** False for a mail that was there. */; isNew: boolean }> {
  const { organizationId, kind, idempotencyKey } = mail;
  const now = deps.clock.now();
  const urgent = mail.urgent ?? false;
  const sendAfter = mail.sendAfter ?? now;
  const find = () => tx.mail.findUnique({ where: { idempotencyKey, organizationId }, select: { id: true } });
  // Looked up first: an insert that meets the key of a mail that is just being sent would wait for it, and the mail
  // waits for the row of its cause, which this transaction holds.
  const existing = await find();
  if (existing) return { id: existing.id, isNew: false };
  const [created] = await tx.mail.createManyAndReturn({
    data: [
      {
        id: uuidv7(),
        organizationId,
        kind,
        ...mail.to,
        data: mailKinds[kind].parse(mail.data),
        idempotencyKey,
        urgent,
        sendAfter,
        createdAt: now,
      },
    ],
    skipDuplicates: true,
    select: { id: true },
  });
  if (!created) {
    const winner = await find();
    if (!winner) throw new Error(`the key of a mail belongs to another organization: ${kind}`);
    return { id: winner.id, isNew: false };
  }
  await enqueueMail(deps, tx, { id: created.id, urgent, afterSeconds: secondsUntil(sendAfter, now) });
  if (mail.actor) {
    await recordAudit(tx, {
      organizationId,
      actor: mail.actor,
      action: "mail.queued",
      subjectType: "mail",
      subjectId: created.id,
      details: { kind },
    });
  }
  await notify(tx, { organizationId, candidateId: null, topic: "mail", id: created.id });
  return { id: created.id, isNew: true };
}

/** Sets the alarm clock of a mail's row, or moves it. */
export function enqueueMail(
  deps: Pick<Deps, "enqueue">,
  tx: Tx,
  mail: { id: string; urgent: boolean; afterSeconds: number },
): Promise<void> {
  const { id, urgent, afterSeconds } = mail;
  return deps.enqueue(tx, "mail.send", { mailId: id }, { key: id, afterSeconds, urgent });
}

/** Whole seconds, rounded up: a job that came before its row's time would find nothing to do. */
export function secondsUntil(moment: Date, now: Date): number {
  return Math.max(0, Math.ceil((moment.getTime() - now.getTime()) / 1000));
}
