import { AppError, notFound } from "@teamified/contracts/errors";
import type { Tx } from "@teamified/db/client";
import { notify } from "@teamified/db/notify";
import { inTransaction } from "@teamified/db/transaction";
import { recordAudit } from "../audit/record-audit.ts";
import type { Deps, RecruiterActor } from "../deps.ts";
import { enqueueMail } from "./queue-mail.ts";

/** Tries a failed mail again, with the same idempotency key. Throws `not_found`, or `stale` when it did not fail. */
export async function resendMail(deps: Deps, actor: RecruiterActor, input: { id: string }): Promise<void> {
  await inTransaction(deps.db, async (tx) => {
    const row = await tx.mail.findFirst({
      where: { id: input.id, organizationId: actor.organizationId },
      select: { id: true },
    });
    if (!row) throw notFound("mail");
    if (!(await queueFailedAgain(deps, tx, { id: row.id, organizationId: actor.organizationId }))) {
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

/** Puts a failed mail back into the queue, before all timers and with all its tries; false when it did not fail. */
export async function queueFailedAgain(
  deps: Deps,
  tx: Tx,
  mail: { organizationId: string } & ({ id: string } | { idempotencyKey: string }),
): Promise<boolean> {
  const now = deps.clock.now();
  const { organizationId } = mail;
  const [row] = await tx.mail.updateManyAndReturn({
    where: { ...mail, state: "failed", sentAt: null },
    data: { state: "queued", attempts: 0, sendAfter: now, urgent: true, error: null, updatedAt: now },
    select: { id: true },
  });
  if (!row) return false;
  await enqueueMail(deps, tx, { id: row.id, urgent: true, afterSeconds: 0 });
  await notify(tx, { organizationId, candidateId: null, topic: "mail", id: row.id });
  return true;
}
