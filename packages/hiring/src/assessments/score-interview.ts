import {
  integrityOutputSchema,
  reasoningOutputSchema,
  recommendationsOutputSchema,
  technicalOutputSchema,
} from "@teamified/contracts/assessments";
import { checkEvidence, checkReasoning, checkRecommendations } from "@teamified/interview/evidence-gate";
import { checkFlagEvidence } from "@teamified/interview/passes/integrity";
import type { Deps } from "../deps.ts";
import { beginScoring } from "./begin-scoring.ts";
import { publishAssessment } from "./publish-assessment.ts";
import { runPass } from "./run-pass.ts";

/**
 * Scores a finished interview in four passes (ASM-1): technical and integrity side by side, then
 * reasoning, then recommendations. Each finished pass is stored and never redone; running the job
 * twice, or twice at once, gives one result. Scores again when somebody asked for it. Throws when a pass failed, with what is there stored
 * and shown.
 */
export async function scoreInterview(
  deps: Deps,
  input: { interviewId: string },
  signal?: AbortSignal,
): Promise<void> {
  const begun = await beginScoring(deps, input.interviewId);
  if (begun === null) return;
  const { scoring, transcript } = begun;
  const call = {
    organizationId: scoring.organizationId,
    interviewId: input.interviewId,
    ...(signal && { signal }),
  };

  try {
    const [technicalRun, integrityRun] = await Promise.allSettled([
      runPass(deps, scoring, {
        pass: "technical",
        schema: technicalOutputSchema,
        input: transcript,
        work: async () => {
          const result = await deps.assessor.technical(transcript, call);
          // Whichever assessor it was, a quotation that is not in the transcript is dropped here (ASM-2).
          return { ...result, output: checkEvidence(result.output, transcript) };
        },
      }),
      runPass(deps, scoring, {
        pass: "integrity",
        schema: integrityOutputSchema,
        input: transcript,
        work: async () => {
          const result = await deps.assessor.integrity(transcript, call);
          return { ...result, output: checkFlagEvidence(result.output, transcript) };
        },
      }),
    ]);
    // Both ran to their end, so that the one which succeeded is stored before the other's failure.
    if (technicalRun.status === "rejected") throw technicalRun.reason;
    if (integrityRun.status === "rejected") throw integrityRun.reason;
    const technical = technicalRun.value;
    const integrity = integrityRun.value;

    const reasoning = await runPass(deps, scoring, {
      pass: "reasoning",
      schema: reasoningOutputSchema,
      input: { transcript, technical },
      work: async () => {
        const result = await deps.assessor.reasoning(transcript, technical, call);
        return { ...result, output: checkReasoning(result.output, transcript) };
      },
    });
    await runPass(deps, scoring, {
      pass: "recommendations",
      schema: recommendationsOutputSchema,
      input: { transcript, technical, integrity, reasoning },
      work: async () => {
        const earlier = { technical, integrity, reasoning };
        const result = await deps.assessor.recommendations(transcript, earlier, call);
        return { ...result, output: checkRecommendations(result.output, transcript) };
      },
    });
  } catch (error) {
    await publishAssessment(deps, scoring, "running");
    throw error;
  }
  await publishAssessment(deps, scoring, "running");
}
