import type { Tx } from "@teamified/db/client";
import type { Deps } from "../deps.ts";

/** Sets off the deadlines that passed while a candidate's address was not confirmed, in the transaction that confirms it. */
export async function releaseDueFeedback(
  deps: Pick<Deps, "enqueue" | "clock">,
  tx: Tx,
  candidate: { organizationId: string; candidateId: string },
): Promise<void> {
  const { organizationId, candidateId } = candidate;
  const due = await tx.resumeFeedback.findMany({
    where: {
      organizationId,
      resume: { candidateId },
      status: "pending_approval",
      autoSendAt: { lte: deps.clock.now() },
    },
    select: { id: true },
  });
  for (const { id } of due) await deps.enqueue(tx, "feedback.send", { feedbackId: id }, { key: id });
}
