import type { Deps } from "../deps.ts";
import { openStates } from "./begin-scoring.ts";
import { publishAssessment } from "./publish-assessment.ts";

/**
 * After the last try: what is there is shown and marked, what is missing is named (ASM-5). A scoring that
 * somebody asked for is over with that, and the earlier result stays in force (ASM-7).
 */
export async function markAssessmentFailed(deps: Deps, input: { interviewId: string }): Promise<void> {
  const open = await deps.db.assessmentScoring.findFirst({
    where: { assessment: { interviewId: input.interviewId }, status: { in: [...openStates] } },
    select: { assessmentId: true, organizationId: true, number: true },
  });
  if (open) return publishAssessment(deps, open, "partial");
  // The first try ended before it had begun.
  await deps.db.assessmentResult.updateMany({
    where: { interviewId: input.interviewId, status: { in: [...openStates] } },
    data: { status: "failed" },
  });
}
