import { z } from "zod";
import { difficultySchema } from "./roles.ts";

export const assessmentStatuses = ["pending", "running", "completed", "partial", "failed"] as const;
export type AssessmentStatus = (typeof assessmentStatuses)[number];
/** The four passes, in the order of ASM-1. Stored. */
export const passes = ["technical", "integrity", "reasoning", "recommendations"] as const;
export const passSchema = z.enum(passes);
export type Pass = z.infer<typeof passSchema>;

/** An exact part of a candidate's message: `text.slice(start, end) === quote` (ASM-2). */
export const evidenceSchema = z.object({
  sequence: z.number().int().min(1),
  quote: z.string().min(1),
  start: z.number().int().min(0),
  end: z.number().int().min(1),
});
export type Evidence = z.infer<typeof evidenceSchema>;

export const boundarySchema = z.enum(["not_reached", "warmup", "standard", "advanced", "beyond_advanced"]);

export const skillScoreSchema = z.object({
  skill: z.string(),
  title: z.string(),
  weight: z.number(),
  /** Null when the skill was not asked about: nothing is held against anyone for that (INT-5). */
  score: z.number().min(0).max(100).nullable(),
  /** About 80 % of the plausible scores: [low, high]. */
  range: z.tuple([z.number(), z.number()]).nullable(),
  level: difficultySchema.nullable(),
  /** How likely the skill's boundary is the one named and no other, 0–1; null in results that are older than this field. */
  boundaryCertainty: z.number().min(0).max(1).nullable().default(null),
  confidence: z.enum(["low", "medium", "high"]),
  /** The scores of the single samples where a model judged several times; their median is the score (ASM-7). */
  samples: z.array(z.number().min(0).max(100)).optional(),
  answers: z.number().int().min(0),
  criteria: z.array(
    z.object({
      questionId: z.string(),
      pointId: z.string(),
      point: z.string(),
      /** Null is said as "not found in the answers". */
      evidence: evidenceSchema.nullable(),
      /** Where the evidence says a part of the point only; left out where it says all of it, and without evidence. */
      inPart: z.literal(true).optional(),
    }),
  ),
});
export type SkillScore = z.infer<typeof skillScoreSchema>;

/**
 * One word for how certain a skill's boundary is, everywhere. From 0.8 on the interviewer itself calls it found and stops
 * looking (docs/decisions/0010-measurement-model.md).
 *
 * @param probability 0–1, rounded as it is shown, so that a number and its word never disagree.
 */
export function certaintyIn(probability: number): SkillScore["confidence"] {
  if (probability >= 0.8) return "high";
  return probability >= 0.6 ? "medium" : "low";
}

export const technicalOutputSchema = z.object({
  skills: z.array(skillScoreSchema),
  boundaryMap: z.record(z.string(), boundarySchema),
  strengths: z.array(z.object({ skill: z.string(), text: z.string(), evidence: z.array(evidenceSchema) })),
  weaknesses: z.array(z.object({ skill: z.string(), text: z.string(), evidence: z.array(evidenceSchema) })),
  /** Quotations that were not in a candidate's message and so were dropped. */
  droppedQuotations: z.number().int().min(0),
});
export type TechnicalOutput = z.infer<typeof technicalOutputSchema>;

/**
 * What one answer shares with another candidate's answer to the same question. It is looked up once for each
 * scoring and stored with it, so that scoring can be replayed without the other answer.
 */
export const answerCopySchema = z.object({
  /** Number of this candidate's message. */
  sequence: z.number().int().min(1),
  /** The other interview. */
  interviewId: z.uuid(),
  cameFirst: z.enum(["this", "other"]),
  /** Hashes of the runs of words that stand in both and in few other candidates' answers, ascending. */
  sharedRuns: z.array(z.number().int().min(0)),
});
export type AnswerCopy = z.infer<typeof answerCopySchema>;

export const integrityFlagTypes = [
  "fast_answer",
  "pasted_or_fast_typing",
  "left_window",
  "near_copy",
  "resume_inconsistency",
  "instruction_to_grader",
] as const;
export const integrityFlagSchema = z.object({
  type: z.enum(integrityFlagTypes),
  severity: z.enum(["low", "medium", "high"]),
  confidence: z.number().min(0).max(1),
  sequences: z.array(z.number().int().min(1)).min(1),
  /** The fact. */
  fact: z.string(),
  /** What else it may mean (ITG-2). */
  innocentExplanation: z.string(),
  evidence: z.array(evidenceSchema),
  /** The other interview that the fact is about, of the same organization; for the hiring team alone. */
  relatedInterviewId: z.uuid().optional(),
});
export type IntegrityFlag = z.infer<typeof integrityFlagSchema>;
export const integrityOutputSchema = z.object({
  flags: z.array(integrityFlagSchema),
  /** Signals that could not be computed, and why (for example: extra time was chosen). */
  notComputed: z.array(z.string()),
});
export type IntegrityOutput = z.infer<typeof integrityOutputSchema>;

export const reasoningOutputSchema = z.object({
  skills: z.array(z.object({ skill: z.string(), why: z.string(), wouldHaveRaised: z.string() })),
  /** Quotations that lost their marks because nobody had said them; left out where there was none. */
  droppedQuotations: z.number().int().min(1).optional(),
});
export type ReasoningOutput = z.infer<typeof reasoningOutputSchema>;

export const recommendationsOutputSchema = z.object({
  /** Next steps for the recruiter, each with the question to ask. */
  recruiter: z.array(
    z.object({ action: z.string(), question: z.string().nullable(), skill: z.string().nullable() }),
  ),
  /** For the candidate: no integrity matters, nothing of the rubric. */
  candidate: z.array(z.object({ skill: z.string(), text: z.string() })),
  /** As of the reasoning. */
  droppedQuotations: z.number().int().min(1).optional(),
});
export type RecommendationsOutput = z.infer<typeof recommendationsOutputSchema>;

/** Who made a pass, from what (ASM-7). */
export const provenanceSchema = z.object({
  provider: z.string(),
  model: z.string(),
  promptVersion: z.string(),
  /** SHA-256 of the canonical JSON of the pass's input, hex. */
  inputHash: z.string(),
  tokens: z.number().int().min(0),
  ms: z.number().min(0),
  /** Why it was not made by the provider that was to make it, in a sentence. */
  insteadOf: z.string().optional(),
});
export type Provenance = z.infer<typeof provenanceSchema>;

/** All that one scoring made. Null is what was not made, or could not be computed. Stored. */
export const scoringResultSchema = z.object({
  technical: technicalOutputSchema.nullable(),
  integrity: integrityOutputSchema.nullable(),
  reasoning: reasoningOutputSchema.nullable(),
  recommendations: recommendationsOutputSchema.nullable(),
  /** 0–100 and its range, computed in code (ASM-3). */
  overallScore: z.number().nullable(),
  overallRange: z.tuple([z.number(), z.number()]).nullable(),
  /** 0–100, computed in code. */
  integrityScore: z.number().nullable(),
  provenance: z.partialRecord(passSchema, provenanceSchema),
});
export type ScoringResult = z.infer<typeof scoringResultSchema>;

export const rescoreInput = z.object({
  interviewId: z.uuid(),
  reason: z
    .string()
    .trim()
    .min(5, "Say in a few words why it is scored again.")
    .max(300, "Use at most 300 characters."),
});

export const decisionOutcomes = ["advance", "hold", "decline"] as const;
export const decisionOutcomeSchema = z.enum(decisionOutcomes);
export type DecisionOutcome = z.infer<typeof decisionOutcomeSchema>;
export const decideInput = z.object({
  interviewId: z.uuid(),
  /** Number of the complete result that was read; null when there was none to read. */
  scoring: z.number().int().min(1).max(2_147_483_647).nullable(),
  outcome: decisionOutcomeSchema,
  reason: z
    .string()
    .trim()
    .min(10, "Give a reason of at least 10 characters that you could read aloud to the candidate.")
    .max(2000, "Use at most 2,000 characters."),
});
