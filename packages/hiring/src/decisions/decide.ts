import type { DecisionOutcome } from "@teamified/contracts/assessments";
import { AppError, notFound } from "@teamified/contracts/errors";
import { notify } from "@teamified/db/notify";
import { inTransaction } from "@teamified/db/transaction";
import { recordAudit } from "../audit/record-audit.ts";
import type { Deps, RecruiterActor } from "../deps.ts";
import { lockInterview, refreshAwaitsNotice } from "./find-decision.ts";
import { withdrawScheduled } from "./withdraw-notice.ts";

/**
 * Records a person's decision with its reason. It is the team's alone: the candidate learns it by a notice
 * (schedule-notice). Decisions are appended: the newest is in force, the earlier ones stay readable. A notice of an
 * earlier decision that has not left is taken back. Throws `not_found`, or `conflict` for an interview that is not
 * finished.
 */
export async function decide(
  deps: Deps,
  actor: RecruiterActor,
  input: { interviewId: string; outcome: DecisionOutcome; reason: string },
): Promise<{ id: string; withdrewNotice: boolean }> {
  return inTransaction(deps.db, async (tx) => {
    const interview = await tx.interview.findFirst({
      where: { id: input.interviewId, organizationId: actor.organizationId },
      select: { status: true },
    });
    if (!interview) throw notFound("interview");
    if (interview.status !== "completed" && interview.status !== "abandoned") {
      throw new AppError("conflict", "This interview is still under way. Decide when it is finished.");
    }
    await lockInterview(tx, input.interviewId);
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
    const scheduled = await tx.decisionNotice.findUnique({
      where: { scheduledFor: input.interviewId, organizationId: actor.organizationId },
      select: { id: true },
    });
    const withdrewNotice =
      scheduled !== null &&
      (await withdrawScheduled(deps, tx, actor, { id: scheduled.id, cause: "new_decision" }));
    await refreshAwaitsNotice(tx, input.interviewId);
    // The team's pages alone: nothing has changed for the candidate.
    await notify(tx, {
      organizationId: actor.organizationId,
      candidateId: null,
      topic: "assessment",
      id: input.interviewId,
    });
    return { ...decision, withdrewNotice };
  });
}
