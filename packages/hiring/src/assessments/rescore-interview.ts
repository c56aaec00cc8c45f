import { AppError, notFound } from "@teamified/contracts/errors";
import { notify } from "@teamified/db/notify";
import { inTransaction } from "@teamified/db/transaction";
import { recordAudit } from "../audit/record-audit.ts";
import type { Deps, RecruiterActor } from "../deps.ts";
import { lockAssessment, openStates } from "./begin-scoring.ts";

/**
 * Has a completed interview scored again from its beginning, with a reason (ASM-7). The result in force stays until
 * the new one is complete. Asked for twice at once, or again while it is under way, it happens once; each caller
 * gets the number of that scoring. Throws `not_found`, or `stale` when the first scoring is not complete.
 */
export async function rescoreInterview(
  deps: Deps,
  actor: RecruiterActor,
  input: { interviewId: string; reason: string },
): Promise<{ scoring: number }> {
  return inTransaction(deps.db, async (tx) => {
    const { organizationId } = actor;
    const there = await tx.assessmentResult.findFirst({
      where: { interviewId: input.interviewId, organizationId },
      select: { id: true },
    });
    if (!there) throw notFound("assessment");
    await lockAssessment(tx, there.id);
    const assessment = await tx.assessmentResult.findFirstOrThrow({
      where: { id: there.id, organizationId },
      select: {
        id: true,
        status: true,
        interview: { select: { candidateId: true } },
        scorings: { orderBy: { number: "desc" }, select: { number: true, status: true } },
      },
    });
    if (assessment.status !== "completed") {
      throw new AppError(
        "stale",
        "The first scoring is not complete. Retry what is missing, or wait until it is done.",
      );
    }
    const open = assessment.scorings.find(({ status }) => openStates.some((state) => state === status));
    if (open) return { scoring: open.number };
    const scoring = (assessment.scorings[0]?.number ?? 1) + 1;
    await tx.assessmentScoring.create({
      data: {
        organizationId,
        assessmentId: assessment.id,
        number: scoring,
        reason: input.reason,
        requestedById: actor.id,
        createdAt: deps.clock.now(),
      },
      select: { id: true },
    });
    await deps.enqueue(tx, "interview.score", { interviewId: input.interviewId }, { key: input.interviewId });
    await recordAudit(tx, {
      organizationId,
      actor,
      action: "assessment.rescored",
      subjectType: "interview",
      subjectId: input.interviewId,
      details: { scoring, reason: input.reason },
    });
    await notify(tx, {
      organizationId,
      candidateId: assessment.interview.candidateId,
      topic: "assessment",
      id: input.interviewId,
    });
    return { scoring };
  });
}
