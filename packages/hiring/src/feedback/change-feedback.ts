import { AppError, notFound } from "@teamified/contracts/errors";
import type { FeedbackStatus, ViewedMail } from "@teamified/contracts/feedback";
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

type Change = Prisma.ResumeFeedbackUpdateManyMutationInput & {
  approvedById?: string | null;
  heldById?: string | null;
  rejectedById?: string | null;
};
type Row = {
  status: FeedbackStatus;
  version: number;
  autoSendAt: Date | null;
  stoppedAutoSendAt: Date | null;
  heldAt: Date | null;
  revisions: unknown;
};

/**
 * One change of one feedback by a person, as a claim: the row is locked, then it must be in one of the states
 * that the change starts from, and be what the person saw. So of two people, or a person and the deadline,
 * exactly one wins, and nobody decides about a text, a state or an address that they have not seen. The other
 * is told what happened.
 *
 * `and` runs in the same transaction after the row changed. Throws `not_found` or `stale`; with the version that
 * is there now in its details where the feedback could still be decided, once it was looked at.
 */
export async function changeFeedback(
  deps: Deps,
  actor: RecruiterActor,
  change: {
    viewed: ViewedMail;
    from: FeedbackStatus[];
    /** The new columns, from what the row was. */
    data: (row: Row) => Change;
    action: string;
    and?: (tx: Tx) => Promise<void>;
  },
): Promise<void> {
  const own = { id: change.viewed.id, organizationId: actor.organizationId };
  await inTransaction(deps.db, async (tx) => {
    await tx.$queryRaw`
      select id from resume_feedback
      where id = ${own.id}::uuid and organization_id = ${own.organizationId}::uuid for update`;
    const row = await tx.resumeFeedback.findFirst({
      where: own,
      select: {
        status: true,
        version: true,
        autoSendAt: true,
        stoppedAutoSendAt: true,
        heldAt: true,
        revisions: true,
        resume: { select: { candidateId: true, candidate: { select: { email: true } } } },
      },
    });
    if (!row) throw notFound("feedback");
    refuseUnseen(change.viewed, change.from, { ...row, to: row.resume.candidate.email });
    await tx.resumeFeedback.updateMany({ where: own, data: change.data(row) });
    await recordAudit(tx, {
      organizationId: actor.organizationId,
      actor,
      action: change.action,
      subjectType: "feedback",
      subjectId: own.id,
      details: { version: row.version },
    });
    await change.and?.(tx);
    await notify(tx, {
      organizationId: actor.organizationId,
      candidateId: row.resume.candidateId,
      topic: "feedback",
      id: own.id,
    });
  });
}

/** Throws `stale` when the row cannot be decided any more, or is another than the one that was seen. */
function refuseUnseen(
  viewed: ViewedMail,
  from: FeedbackStatus[],
  row: { status: FeedbackStatus; version: number; to: string },
): void {
  const { version } = row;
  if (!from.includes(row.status)) {
    throw new AppError("stale", `This feedback ${happened[row.status]}. Reload to see it as it is now.`);
  }
  if (version !== viewed.version) {
    throw new AppError(
      "stale",
      `This feedback was changed in the meantime: version ${version} is there now. Look at what changed, then decide.`,
      { version },
    );
  }
  if (viewed.status !== undefined && viewed.status !== row.status) {
    throw new AppError("stale", `This feedback ${happened[row.status]} by now. Look at it, then decide.`, {
      version,
    });
  }
  if (viewed.to !== undefined && viewed.to !== row.to) {
    throw new AppError(
      "stale",
      "The candidate has another address now than the one that you saw. Look at the mail, then decide.",
      { version },
    );
  }
}
