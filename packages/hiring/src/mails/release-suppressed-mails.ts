import type { Tx } from "@teamified/db/client";
import { notify } from "@teamified/db/notify";
import type { Deps } from "../deps.ts";
import { waitsForVerification } from "./mail-reasons.ts";
import { enqueueMail } from "./queue-mail.ts";

/**
 * Queues what waited for a candidate's address, in the transaction that confirms it. Each mail's handler is asked again
 * whether it is still to be sent when its turn comes.
 */
export async function releaseSuppressedMails(
  deps: Pick<Deps, "enqueue" | "clock">,
  tx: Tx,
  candidate: { organizationId: string; candidateId: string },
): Promise<number> {
  const { organizationId, candidateId } = candidate;
  const now = deps.clock.now();
  const released = await tx.mail.updateManyAndReturn({
    where: { organizationId, candidateId, state: "suppressed", error: waitsForVerification, sentAt: null },
    data: { state: "queued", sendAfter: now, error: null, updatedAt: now },
    select: { id: true, urgent: true },
  });
  for (const { id, urgent } of released) {
    await enqueueMail(deps, tx, { id, urgent, afterSeconds: 0 });
    await notify(tx, { organizationId, candidateId: null, topic: "mail", id });
  }
  return released.length;
}
