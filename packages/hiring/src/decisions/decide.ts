import type { DecisionOutcome } from "@teamified/contracts/assessments";
import { AppError, notFound } from "@teamified/contracts/errors";
import type { Tx } from "@teamified/db/client";
import { notify } from "@teamified/db/notify";
import { inTransaction } from "@teamified/db/transaction";
import { lockAssessment } from "../assessments/begin-scoring.ts";
import { recordAudit } from "../audit/record-audit.ts";
import type { Deps, RecruiterActor } from "../deps.ts";
import { lockInterview, refreshAwaitsNotice } from "./find-decision.ts";
import { withdrawScheduled } from "./withdraw-notice.ts";

/**
 * Records a person's decision with its reason. It is the team's alone: the candidate learns it by a notice
 * (schedule-notice). Decisions are appended: the newest is in force, the earlier ones stay readable. A notice of an
 * earlier decision that has not left is taken back. `scoring` is the complete result that the person read, null for
 * none: nobody decides on a result that came while they looked at another.
 *
 * Throws `not_found`, `conflict` for an interview that is not finished, and `stale` when another result is in force.
 */
export async function decide(
  deps: Deps,
  actor: RecruiterActor,
  input: { interviewId: string; scoring: number | null; outcome: DecisionOutcome; reason: string },
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
    const inForce = await completeScoring(tx, actor, input.interviewId);
    if (inForce !== input.scoring) {
      throw new AppError(
        "stale",
        inForce === null
          ? "The result that you read is being made anew. Wait until it is complete, then decide."
          : `Result ${inForce} came into force while you decided. Read it, then decide.`,
      );
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
      details: { outcome: input.outcome, scoring: input.scoring },
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

/** Number of the complete result in force, held until the transaction ends; null when there is none. */
async function completeScoring(tx: Tx, actor: RecruiterActor, interviewId: string): Promise<number | null> {
  const own = { interviewId, organizationId: actor.organizationId };
  const assessment = await tx.assessmentResult.findFirst({ where: own, select: { id: true } });
  if (!assessment) return null;
  await lockAssessment(tx, assessment.id);
  const complete = await tx.assessmentResult.findFirst({
    where: { ...own, status: "completed" },
    select: { scoring: true },
  });
  return complete?.scoring ?? null;
}
