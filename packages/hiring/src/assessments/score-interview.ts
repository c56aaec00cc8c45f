import {
  integrityOutputSchema,
  reasoningOutputSchema,
  recommendationsOutputSchema,
  technicalOutputSchema,
} from "@teamified/contracts/assessments";
import { checkEvidence } from "@teamified/interview/evidence-gate";
import type { Deps } from "../deps.ts";
import { buildTranscript } from "./build-transcript.ts";
import { publishAssessment } from "./publish-assessment.ts";
import { runPass } from "./run-pass.ts";

/**
 * Scores a finished interview in four passes (ASM-1): technical and integrity side by side, then
 * reasoning, then recommendations. Each finished pass is stored and never redone; running the job
 * twice, or twice at once, gives one result. Throws when a pass failed, with what is there stored
 * and shown.
 */
export async function scoreInterview(
  deps: Deps,
  input: { interviewId: string },
  signal?: AbortSignal,
): Promise<void> {
  const claimed = await deps.db.assessmentResult.updateManyAndReturn({
    where: {
      interviewId: input.interviewId,
      status: { not: "completed" },
      interview: { status: "completed" },
    },
    data: { status: "running" },
    select: { id: true, organizationId: true },
  });
  const assessment = claimed[0];
  if (!assessment) return;
  const transcript = await buildTranscript(deps.db, {
    id: input.interviewId,
    organizationId: assessment.organizationId,
  });
  if (!transcript) return;

  try {
    const [technicalRun, integrityRun] = await Promise.allSettled([
      runPass(deps, assessment, {
        pass: "technical",
        schema: technicalOutputSchema,
        input: transcript,
        work: async () => {
          const result = await deps.assessor.technical(transcript, signal);
          // Whoever assessed: a quotation that is not there does not get past this line (ASM-2).
          return { ...result, output: checkEvidence(result.output, transcript) };
        },
      }),
      runPass(deps, assessment, {
        pass: "integrity",
        schema: integrityOutputSchema,
        input: transcript,
        work: () => deps.assessor.integrity(transcript, signal),
      }),
    ]);
    // Both ran to their end, so that the one which succeeded is stored before the other's failure.
    if (technicalRun.status === "rejected") throw technicalRun.reason;
    if (integrityRun.status === "rejected") throw integrityRun.reason;
    const technical = technicalRun.value;
    const integrity = integrityRun.value;

    const reasoning = await runPass(deps, assessment, {
      pass: "reasoning",
      schema: reasoningOutputSchema,
      input: { transcript, technical },
      work: () => deps.assessor.reasoning(transcript, technical, signal),
    });
    await runPass(deps, assessment, {
      pass: "recommendations",
      schema: recommendationsOutputSchema,
      input: { transcript, technical, integrity, reasoning },
      work: () => deps.assessor.recommendations(transcript, { technical, integrity, reasoning }, signal),
    });
  } catch (error) {
    await publishAssessment(deps, assessment, "running");
    throw error;
  }
  await publishAssessment(deps, assessment, "running");
}
