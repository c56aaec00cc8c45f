import { AppError, notFound } from "@teamified/contracts/errors";
import { inTransaction } from "@teamified/db/transaction";
import { recordAudit } from "../audit/record-audit.ts";
import type { Deps, RecruiterActor } from "../deps.ts";

/** Runs what is missing of a partial or failed assessment (ASM-5); finished passes stay. */
export async function retryAssessment(
  deps: Deps,
  actor: RecruiterActor,
  input: { interviewId: string },
): Promise<void> {
  await inTransaction(deps.db, async (tx) => {
    const own = { interviewId: input.interviewId, organizationId: actor.organizationId };
    const { count } = await tx.assessmentResult.updateMany({
      where: { ...own, status: { in: ["partial", "failed"] } },
      data: { status: "pending" },
    });
    if (count === 0) {
      const there = await tx.assessmentResult.findFirst({ where: own, select: { id: true } });
      if (!there) throw notFound("assessment");
      throw new AppError("stale", "This assessment is complete or already being made. Reload to see it.");
    }
    await tx.assessmentScoring.updateMany({
      where: {
        organizationId: actor.organizationId,
        assessment: { interviewId: input.interviewId },
        status: { in: ["partial", "failed"] },
      },
      data: { status: "pending" },
    });
    await deps.enqueue(tx, "interview.score", { interviewId: input.interviewId }, { key: input.interviewId });
    await recordAudit(tx, {
      organizationId: actor.organizationId,
      actor,
      action: "assessment.retried",
      subjectType: "interview",
      subjectId: input.interviewId,
    });
  });
}
