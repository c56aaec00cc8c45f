import { AppError, notFound } from "@teamified/contracts/errors";
import type { FeedbackStatus } from "@teamified/contracts/feedback";
import type { Prisma, Tx } from "@teamified/db/client";
import { notify } from "@teamified/db/notify";
import { inTransaction } from "@teamified/db/transaction";
import { recordAudit } from "../audit/record-audit.ts";
import type { Deps, RecruiterActor } from "../deps.ts";

const happened: Record<FeedbackStatus, string> = {
  draft: "is still being written",
  pending_approval: "is waiting for approval",
  held: "is on hold",
  approved: "was approved already and is on its way",
  sending: "is being sent at this moment",
  sent: "was sent already",
  rejected: "was rejected already",
  failed: "could not be delivered",
};

/**
 * One change of state of one feedback, as a claim: the update names the states that it starts from,
 * so of two people, or a person and the deadline, exactly one wins. The other is told what happened.
 *
 * `and` runs in the same transaction after the row changed. Throws `not_found` or `stale`.
 */
export async function changeFeedback(
  deps: Deps,
  actor: RecruiterActor,
  change: {
    id: string;
    from: FeedbackStatus[];
    /** The version that the person looked at, where the text matters. */
    version?: number;
    data: Prisma.ResumeFeedbackUpdateManyMutationInput & { approvedById?: string | null };
    action: string;
    and?: (tx: Tx) => Promise<void>;
  },
): Promise<void> {
  await inTransaction(deps.db, async (tx) => {
    const { count } = await tx.resumeFeedback.updateMany({
      where: {
        id: change.id,
        organizationId: actor.organizationId,
        status: { in: change.from },
        ...(change.version === undefined ? {} : { version: change.version }),
      },
      data: change.data,
    });
    const row = await tx.resumeFeedback.findFirst({
      where: { id: change.id, organizationId: actor.organizationId },
      select: { status: true, resume: { select: { candidateId: true } } },
    });
    if (!row) throw notFound("feedback");
    if (count === 0) {
      throw change.from.includes(row.status)
        ? new AppError(
            "stale",
            "Somebody edited this feedback in the meantime. Look at the new text, then decide.",
          )
        : new AppError("stale", `This feedback ${happened[row.status]}. Reload to see it as it is now.`);
    }
    await recordAudit(tx, {
      organizationId: actor.organizationId,
      actor,
      action: change.action,
      subjectType: "feedback",
      subjectId: change.id,
    });
    await change.and?.(tx);
    await notify(tx, {
      organizationId: actor.organizationId,
      candidateId: row.resume.candidateId,
      topic: "feedback",
      id: change.id,
    });
  });
}
