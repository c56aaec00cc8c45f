import { AppError, notFound } from "@teamified/contracts/errors";
import type { Tx } from "@teamified/db/client";
import { notify } from "@teamified/db/notify";
import { inTransaction } from "@teamified/db/transaction";
import { recordAudit } from "../audit/record-audit.ts";
import type { Deps, RecruiterActor } from "../deps.ts";
import { handledSelect, handlerOf, readHandled } from "./mail-handlers.ts";
import { enqueueMail } from "./queue-mail.ts";

/** Tries a failed mail again, with the same idempotency key. Throws `not_found`, or `stale` when it did not fail. */
export async function resendMail(deps: Deps, actor: RecruiterActor, input: { id: string }): Promise<void> {
  await inTransaction(deps.db, async (tx) => {
    const row = await tx.mail.findFirst({
      where: { id: input.id, organizationId: actor.organizationId },
      select: { id: true },
    });
    if (!row) throw notFound("mail");
    const mail = { id: row.id, organizationId: actor.organizationId };
    if (!(await queueAgain(deps, tx, { ...mail, from: ["failed"] }))) {
      throw new AppError(
        "stale",
        "This mail did not fail, or somebody sent it again already. Reload to see it.",
      );
    }
    await recordAudit(tx, {
      organizationId: actor.organizationId,
      actor,
      action: "mail.resent",
      subjectType: "mail",
      subjectId: row.id,
    });
  });
}

/**
 * Puts a mail that ended in one of these states back into the queue, before all timers and with all its tries; false
 * when it is in none of them.
 */
export async function queueAgain(
  deps: Deps,
  tx: Tx,
  mail: { organizationId: string; id: string; from: ("failed" | "cancelled")[] },
): Promise<boolean> {
  const now = deps.clock.now();
  const { organizationId, id, from } = mail;
  const [row] = await tx.mail.updateManyAndReturn({
    where: { id, organizationId, state: { in: from }, sentAt: null },
    data: { state: "queued", attempts: 0, sendAfter: now, urgent: true, error: null, updatedAt: now },
    select: handledSelect,
  });
  if (!row) return false;
  const handled = readHandled(row);
  await handlerOf(handled.kind).onQueuedAgain?.(deps, tx, handled.mail);
  await enqueueMail(deps, tx, { id, urgent: true, afterSeconds: 0 });
  await notify(tx, { organizationId, candidateId: null, topic: "mail", id });
  return true;
}
