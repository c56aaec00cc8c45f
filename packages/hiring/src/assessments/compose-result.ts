import {
  integrityOutputSchema,
  type Pass,
  type Provenance,
  passes,
  reasoningOutputSchema,
  recommendationsOutputSchema,
  type ScoringResult,
  technicalOutputSchema,
} from "@teamified/contracts/assessments";
import { integrityScore, overallScore } from "@teamified/interview/totals";

/** The result of the passes that there are; totals are computed here, in code (ASM-3). Throws for an output that is none. */
export function composeResult(
  outputs: ReadonlyMap<Pass, unknown>,
  provenance: Partial<Record<Pass, Provenance>>,
): ScoringResult {
  const technical = technicalOutputSchema.nullable().parse(outputs.get("technical") ?? null);
  const integrity = integrityOutputSchema.nullable().parse(outputs.get("integrity") ?? null);
  const overall = technical ? overallScore(technical.skills) : null;
  return {
    technical,
    integrity,
    reasoning: reasoningOutputSchema.nullable().parse(outputs.get("reasoning") ?? null),
    recommendations: recommendationsOutputSchema.nullable().parse(outputs.get("recommendations") ?? null),
    overallScore: overall?.score ?? null,
    overallRange: overall?.range ?? null,
    integrityScore: integrity ? integrityScore(integrity.flags) : null,
    provenance,
  };
}

/** Whether all four passes are there. */
export function isComplete(result: ScoringResult): boolean {
  return passes.every((pass) => result[pass] !== null);
}
