import {
  boundarySchema,
  integrityFlagSchema,
  integrityOutputSchema,
  passes,
  passSchema,
  provenanceSchema,
  reasoningOutputSchema,
  recommendationsOutputSchema,
  type ScoringResult,
  skillScoreSchema,
  technicalOutputSchema,
} from "@teamified/contracts/assessments";
import { z } from "zod";

const rangeSchema = z.tuple([z.number(), z.number()]);

/** A stored [low, high], or null. */
export function parseRange(value: unknown): [number, number] | null {
  return rangeSchema.nullable().parse(value ?? null);
}

/** The columns of a stored result. */
export const assessmentSelect = {
  status: true,
  overallScore: true,
  overallRange: true,
  skillScores: true,
  skillBoundaryMap: true,
  strengths: true,
  weaknesses: true,
  integrityScore: true,
  integrityFlags: true,
  reasoning: true,
  recommendedActions: true,
  provenance: true,
  generatedAt: true,
  scoring: true,
  runs: {
    where: { status: "completed" },
    select: { pass: true, output: true, scoring: true },
    orderBy: { attempt: "asc" },
  },
} as const;

type AssessmentRow = {
  status: "pending" | "running" | "completed" | "partial" | "failed";
  overallScore: number | null;
  overallRange: unknown;
  skillScores: unknown;
  skillBoundaryMap: unknown;
  strengths: unknown;
  weaknesses: unknown;
  integrityScore: number | null;
  integrityFlags: unknown;
  reasoning: unknown;
  recommendedActions: unknown;
  provenance: unknown;
  generatedAt: Date | null;
  scoring: number;
  runs: { pass: string; output: unknown; scoring: number }[];
};

/** Quotations that nobody had said, over all passes. */
function allDropped(
  ...outputs: (Partial<{ droppedQuotations: number | undefined }> | null | undefined)[]
): number {
  return outputs.reduce((sum, output) => sum + (output?.droppedQuotations ?? 0), 0);
}

/** A stored result with its JSON parsed, and which passes are missing. */
export function parseAssessment(row: AssessmentRow) {
  // A later scoring that is not in force yet has runs too.
  const inForce = row.runs.filter((run) => run.scoring === row.scoring);
  const finished = new Map(inForce.map((run) => [run.pass, run.output]));
  const integrity = integrityOutputSchema.optional().parse(finished.get("integrity"));
  const technical = technicalOutputSchema.optional().parse(finished.get("technical"));
  const reasoning = reasoningOutputSchema.optional().parse(finished.get("reasoning"));
  const recommendations = recommendationsOutputSchema.partial().parse(row.recommendedActions);
  return {
    status: row.status,
    overallScore: row.overallScore,
    overallRange: parseRange(row.overallRange),
    skills: z.array(skillScoreSchema).parse(row.skillScores),
    boundaryMap: z.record(z.string(), boundarySchema).parse(row.skillBoundaryMap),
    strengths: technicalOutputSchema.shape.strengths.parse(row.strengths),
    weaknesses: technicalOutputSchema.shape.weaknesses.parse(row.weaknesses),
    integrityScore: row.integrityScore,
    flags: z.array(integrityFlagSchema).parse(row.integrityFlags),
    integrityNotComputed: integrity?.notComputed ?? [],
    reasoning: reasoningOutputSchema.shape.skills.parse(row.reasoning),
    recommendations: recommendations.recruiter ?? [],
    forCandidate: recommendations.candidate ?? [],
    missingPasses: passes.filter((pass) => !finished.has(pass)),
    provenance: z.partialRecord(passSchema, provenanceSchema).parse(row.provenance),
    droppedQuotations: allDropped(technical, reasoning, recommendations),
    generatedAt: row.generatedAt,
    scoring: row.scoring,
  };
}

/** The same for one scoring by itself, in force or not. */
export function describeResult(
  result: ScoringResult,
  { number, generatedAt }: { number: number; generatedAt: Date | null },
): ReturnType<typeof parseAssessment> {
  const { technical, integrity, reasoning, recommendations } = result;
  return {
    status: "completed",
    overallScore: result.overallScore,
    overallRange: result.overallRange,
    skills: technical?.skills ?? [],
    boundaryMap: technical?.boundaryMap ?? {},
    strengths: technical?.strengths ?? [],
    weaknesses: technical?.weaknesses ?? [],
    integrityScore: result.integrityScore,
    flags: integrity?.flags ?? [],
    integrityNotComputed: integrity?.notComputed ?? [],
    reasoning: reasoning?.skills ?? [],
    recommendations: recommendations?.recruiter ?? [],
    forCandidate: recommendations?.candidate ?? [],
    missingPasses: passes.filter((pass) => result[pass] === null),
    provenance: result.provenance,
    droppedQuotations: allDropped(technical, reasoning, recommendations),
    generatedAt,
    scoring: number,
  };
}
