import {
  type AssessmentStatus,
  integrityOutputSchema,
  type Pass,
  type Provenance,
  passes,
  provenanceSchema,
  reasoningOutputSchema,
  recommendationsOutputSchema,
  technicalOutputSchema,
} from "@teamified/contracts/assessments";
import { notify } from "@teamified/db/notify";
import { inTransaction } from "@teamified/db/transaction";
import { integrityScore, overallScore } from "@teamified/interview/totals";
import type { Deps } from "../deps.ts";

/**
 * Composes the result from the passes that are finished; totals are computed here, in code
 * (ASM-3). `whenIncomplete` names the state of a result with a pass missing (ASM-5).
 */
export async function publishAssessment(
  deps: Deps,
  assessment: { id: string; organizationId: string },
  whenIncomplete: Extract<AssessmentStatus, "running" | "partial">,
): Promise<AssessmentStatus> {
  return inTransaction(deps.db, async (tx) => {
    await tx.$queryRaw`select id from assessment_results where id = ${assessment.id}::uuid for update`;
    const runs = await tx.assessmentRun.findMany({
      where: { assessmentId: assessment.id, organizationId: assessment.organizationId, status: "completed" },
      orderBy: { attempt: "asc" },
      select: { pass: true, output: true, provenance: true },
    });
    const outputs = new Map(runs.map((run) => [run.pass, run.output]));
    const technical = technicalOutputSchema.optional().parse(outputs.get("technical"));
    const integrity = integrityOutputSchema.optional().parse(outputs.get("integrity"));
    const reasoning = reasoningOutputSchema.optional().parse(outputs.get("reasoning"));
    const recommendations = recommendationsOutputSchema.optional().parse(outputs.get("recommendations"));
    const overall = technical ? overallScore(technical.skills) : null;
    const complete = passes.every((pass) => outputs.has(pass));
    const status: AssessmentStatus = complete
      ? "completed"
      : whenIncomplete === "partial" && outputs.size === 0
        ? "failed"
        : whenIncomplete;
    const provenance: Partial<Record<Pass, Provenance>> = {};
    for (const run of runs) provenance[run.pass] = provenanceSchema.parse(run.provenance);

    const row = await tx.assessmentResult.update({
      where: { id: assessment.id, organizationId: assessment.organizationId },
      data: {
        status,
        overallScore: overall?.score ?? null,
        ...(overall ? { overallRange: overall.range } : {}),
        skillScores: technical?.skills ?? [],
        skillBoundaryMap: technical?.boundaryMap ?? {},
        strengths: technical?.strengths ?? [],
        weaknesses: technical?.weaknesses ?? [],
        integrityScore: integrity ? integrityScore(integrity.flags) : null,
        integrityFlags: integrity?.flags ?? [],
        reasoning: reasoning?.skills ?? [],
        recommendedActions: recommendations ?? {},
        provenance,
        generatedAt: deps.clock.now(),
      },
      select: { interviewId: true, interview: { select: { candidateId: true } } },
    });
    await notify(tx, {
      organizationId: assessment.organizationId,
      candidateId: row.interview.candidateId,
      topic: "assessment",
      id: row.interviewId,
    });
    return status;
  });
}
