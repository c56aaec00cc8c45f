import type { Evidence } from "@teamified/contracts/assessments";
import type { Assessment } from "./interview-report.tsx";

/** All cited passages of an assessment, by the sequence of their message. */
export function collectEvidence(assessment: Assessment | null): Map<number, Evidence[]> {
  const bySequence = new Map<number, Evidence[]>();
  if (assessment === null) return bySequence;
  const all = [
    ...assessment.strengths.flatMap((finding) => finding.evidence),
    ...assessment.weaknesses.flatMap((finding) => finding.evidence),
    ...assessment.flags.flatMap((flag) => flag.evidence),
    ...assessment.skills.flatMap((skill) =>
      skill.criteria.flatMap(({ evidence }) => (evidence === null ? [] : [evidence])),
    ),
  ];
  for (const evidence of all) {
    bySequence.set(evidence.sequence, [...(bySequence.get(evidence.sequence) ?? []), evidence]);
  }
  return bySequence;
}
