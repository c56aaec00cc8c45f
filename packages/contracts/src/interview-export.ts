import { z } from "zod";
import { answerCopySchema, scoringResultSchema } from "./assessments.ts";
import { accommodationsSchema, inputTelemetrySchema, storedTurnKinds } from "./interviews.ts";
import { parsedResumeSchema } from "./resumes.ts";
import { roleDefinitionSchema, roleKeySchema } from "./roles.ts";

/** What both forms of the file hold. */
const common = {
  kind: z.literal("teamified-interview"),
  interviewId: z.uuid(),
  answers: z.array(
    z.object({
      /** Number of the candidate's message. */
      sequence: z.number().int().min(1),
      text: z.string(),
      responseSeconds: z.number().nullable(),
      telemetry: inputTelemetrySchema.nullable(),
      recognizedCharacters: z.number().int().min(0).optional(),
      kind: z.enum(storedTurnKinds),
      /** A question of the role. */
      questionId: z.string(),
      questionSequence: z.number().int().min(1),
      isProbe: z.boolean(),
    }),
  ),
  /** What scoring compares with; everything else of the resume is empty. */
  resume: parsedResumeSchema.nullable(),
  accommodations: accommodationsSchema,
  copies: z.array(answerCopySchema),
  /** The result in force, to compare a replay with; null before there is one. */
  stored: z.object({ scoring: z.number().int().min(1), result: scoringResultSchema }).nullable(),
};

/** Version 1, with the role's whole question bank. Still read, no longer written. */
const exportWithBankSchema = z.object({ ...common, v: z.literal(1), role: roleDefinitionSchema });

/**
 * A finished interview in a file: what was asked, as it was put, what was answered, and the result. Enough to replay
 * the scoring without a database where the product has the same question bank, which the file names and does not
 * hold: no model answers, and nothing of questions that were not asked. Without the address of the account, and without
 * its name in what the interviewer said and the result says; what a candidate wrote stands as it was written. Where it
 * was agreed that nothing is timed, times are null and those of `telemetry` are 0. Raise `v` for a change that an older reader would
 * misread.
 */
export const interviewExportSchema = z.object({
  ...common,
  v: z.literal(2),
  role: z.object({
    key: roleKeySchema,
    title: z.string(),
    /** SHA-256 of the canonical JSON of the role with its question bank, hex. */
    bank: z.string().regex(/^[0-9a-f]{64}$/),
  }),
  /** What the candidate read, in order. */
  asked: z.array(
    z.object({
      sequence: z.number().int().min(1),
      /** Null for what is no question of the bank: a greeting, a question about the process, the end. */
      questionId: z.string().nullable(),
      text: z.string(),
    }),
  ),
});
export type InterviewExport = z.infer<typeof interviewExportSchema>;

/** Every form of the file that can be replayed. */
export const replayableExportSchema = z.discriminatedUnion("v", [
  exportWithBankSchema,
  interviewExportSchema,
]);
export type ReplayableExport = z.infer<typeof replayableExportSchema>;
