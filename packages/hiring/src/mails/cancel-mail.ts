import type { Tx } from "@teamified/db/client";
import { notify } from "@teamified/db/notify";
import type { Deps } from "../deps.ts";

/**
 * Takes a mail back, in the transaction of what changed. True when it had not left and now never will; false when it
 * has left, is being sent at this moment, was taken back before, or does not exist. What failed is taken back too.
 */
export async function cancelMail(
  deps: Pick<Deps, "clock">,
  tx: Tx,
  mail: { organizationId: string } & ({ id: string } | { idempotencyKey: string }),
): Promise<boolean> {
  const { organizationId } = mail;
  const [cancelled] = await tx.mail.updateManyAndReturn({
    where: {
      organizationId,
      ...("id" in mail ? { id: mail.id } : { idempotencyKey: mail.idempotencyKey }),
      // Not `sending`: the worker may have handed it to the provider already.
      state: { in: ["queued", "suppressed", "failed"] },
      sentAt: null,
    },
    data: { state: "cancelled", sendingSince: null, updatedAt: deps.clock.now() },
    select: { id: true },
  });
  if (!cancelled) return false;
  await notify(tx, { organizationId, candidateId: null, topic: "mail", id: cancelled.id });
  return true;
}
