import type { DecisionOutcome } from "@teamified/contracts/assessments";
import { AppError, notFound } from "@teamified/contracts/errors";
import { notify } from "@teamified/db/notify";
import { inTransaction } from "@teamified/db/transaction";
import { recordAudit } from "../audit/record-audit.ts";
import type { Deps, RecruiterActor } from "../deps.ts";

/**
 * Records a person's decision with its reason. Decisions are appended: the newest is in force, the
 * earlier ones stay readable. Throws `not_found`, or `conflict` for an interview that is not finished.
 */
export async function decide(
  deps: Deps,
  actor: RecruiterActor,
  input: { interviewId: string; outcome: DecisionOutcome; reason: string },
): Promise<{ id: string }> {
  return inTransaction(deps.db, async (tx) => {
    const interview = await tx.interview.findFirst({
      where: { id: input.interviewId, organizationId: actor.organizationId },
      select: { status: true, candidateId: true },
    });
    if (!interview) throw notFound("interview");
    if (interview.status !== "completed" && interview.status !== "abandoned") {
      throw new AppError("conflict", "This interview is still under way. Decide when it is finished.");
    }
    const decision = await tx.decision.create({
      data: {
        organizationId: actor.organizationId,
        interviewId: input.interviewId,
        recruiterId: actor.id,
        outcome: input.outcome,
        reason: input.reason,
        createdAt: deps.clock.now(),
      },
      select: { id: true },
    });
    await recordAudit(tx, {
      organizationId: actor.organizationId,
      actor,
      action: "interview.decided",
      subjectType: "interview",
      subjectId: input.interviewId,
      details: { outcome: input.outcome },
    });
    await notify(tx, {
      organizationId: actor.organizationId,
      candidateId: interview.candidateId,
      topic: "assessment",
      id: input.interviewId,
    });
    return decision;
  });
}
