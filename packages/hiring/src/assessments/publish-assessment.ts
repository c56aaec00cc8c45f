import {
  type AssessmentStatus,
  type Pass,
  type Provenance,
  passes,
  provenanceSchema,
  type ScoringResult,
} from "@teamified/contracts/assessments";
import { Prisma, type Tx } from "@teamified/db/client";
import { notify } from "@teamified/db/notify";
import { inTransaction } from "@teamified/db/transaction";
import type { Deps } from "../deps.ts";
import { lockAssessment, openStates, type Scoring } from "./begin-scoring.ts";
import { composeResult, isComplete } from "./compose-result.ts";

/**
 * Composes the result of a scoring from its finished passes. The first is shown as it grows;
 * `whenIncomplete` names its state with a pass missing (ASM-5). A later one comes into force when it is
 * complete and not before: until then, and when it fails, the earlier result stays as it is (ASM-7).
 */
export async function publishAssessment(
  deps: Deps,
  scoring: Scoring,
  whenIncomplete: Extract<AssessmentStatus, "running" | "partial">,
): Promise<void> {
  await inTransaction(deps.db, async (tx) => {
    await lockAssessment(tx, scoring.assessmentId);
    const open = await tx.assessmentScoring.findFirst({
      where: { ...scoring, status: { in: [...openStates] } },
      select: { id: true, assessment: { select: { status: true, interviewId: true } } },
    });
    // Another worker was faster, and what it published stands.
    if (!open) return;
    const result = await collectResult(tx, scoring);
    const isAgain = open.assessment.status === "completed";
    const status = statusOf(result, isAgain, whenIncomplete);
    const generatedAt = deps.clock.now();
    await tx.assessmentScoring.update({
      where: { id: open.id, organizationId: scoring.organizationId },
      data: { status, ...(status === "completed" ? { result, generatedAt } : {}) },
      select: { id: true },
    });
    if (!isAgain || status === "completed") await putInForce(tx, scoring, { status, result, generatedAt });
    const interview = await tx.interview.findFirstOrThrow({
      where: { id: open.assessment.interviewId, organizationId: scoring.organizationId },
      select: { id: true, candidateId: true },
    });
    await notify(tx, {
      organizationId: scoring.organizationId,
      candidateId: interview.candidateId,
      topic: "assessment",
      id: interview.id,
    });
  });
}

function statusOf(
  result: ScoringResult,
  isAgain: boolean,
  whenIncomplete: Extract<AssessmentStatus, "running" | "partial">,
): AssessmentStatus {
  if (isComplete(result)) return "completed";
  if (whenIncomplete === "running") return "running";
  return isAgain || passes.every((pass) => result[pass] === null) ? "failed" : "partial";
}

async function collectResult(tx: Tx, scoring: Scoring): Promise<ScoringResult> {
  const runs = await tx.assessmentRun.findMany({
    where: {
      assessmentId: scoring.assessmentId,
      organizationId: scoring.organizationId,
      scoring: scoring.number,
      status: "completed",
    },
    orderBy: { attempt: "asc" },
    select: { pass: true, output: true, provenance: true },
  });
  const provenance: Partial<Record<Pass, Provenance>> = {};
  for (const run of runs) provenance[run.pass] = provenanceSchema.parse(run.provenance);
  return composeResult(new Map(runs.map((run) => [run.pass, run.output])), provenance);
}

async function putInForce(
  tx: Tx,
  scoring: Scoring,
  { status, result, generatedAt }: { status: AssessmentStatus; result: ScoringResult; generatedAt: Date },
): Promise<void> {
  const { technical, integrity } = result;
  await tx.assessmentResult.updateMany({
    where: { id: scoring.assessmentId, organizationId: scoring.organizationId },
    data: {
      status,
      scoring: scoring.number,
      overallScore: result.overallScore,
      overallRange: result.overallRange ?? Prisma.DbNull,
      skillScores: technical?.skills ?? [],
      skillBoundaryMap: technical?.boundaryMap ?? {},
      strengths: technical?.strengths ?? [],
      weaknesses: technical?.weaknesses ?? [],
      integrityScore: result.integrityScore,
      integrityFlags: integrity?.flags ?? [],
      reasoning: result.reasoning?.skills ?? [],
      recommendedActions: result.recommendations ?? {},
      provenance: result.provenance,
      generatedAt,
    },
  });
}
