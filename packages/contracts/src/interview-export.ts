import { z } from "zod";
import { answerCopySchema, scoringResultSchema } from "./assessments.ts";
import { accommodationsSchema, inputTelemetrySchema, turnKinds } from "./interviews.ts";
import { parsedResumeSchema } from "./resumes.ts";
import { roleDefinitionSchema } from "./roles.ts";

/**
 * An interview as scoring reads it, in a file: enough to replay it without a database, and without the name or
 * address of the account. What a candidate wrote stands as it was written. Raise `v` for a change that an
 * older reader would misread.
 */
export const interviewExportSchema = z.object({
  kind: z.literal("teamified-interview"),
  v: z.literal(1),
  interviewId: z.uuid(),
  /** The role as it was at the time of the export, with its whole question bank. */
  role: roleDefinitionSchema,
  answers: z.array(
    z.object({
      /** Number of the candidate's message. */
      sequence: z.number().int().min(1),
      text: z.string(),
      responseSeconds: z.number().nullable(),
      telemetry: inputTelemetrySchema.nullable(),
      recognizedCharacters: z.number().int().min(0).optional(),
      kind: z.enum(turnKinds),
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
});
export type InterviewExport = z.infer<typeof interviewExportSchema>;
