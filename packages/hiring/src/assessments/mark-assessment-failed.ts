import type { Deps } from "../deps.ts";
import { publishAssessment } from "./publish-assessment.ts";

/** After the last try: what is there is shown and marked, what is missing is named (ASM-5). */
export async function markAssessmentFailed(deps: Deps, input: { interviewId: string }): Promise<void> {
  const assessment = await deps.db.assessmentResult.findFirst({
    where: { interviewId: input.interviewId, status: { in: ["pending", "running"] } },
    select: { id: true, organizationId: true },
  });
  if (assessment) await publishAssessment(deps, assessment, "partial");
}
