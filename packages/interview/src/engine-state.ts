import { boundarySchema } from "@teamified/contracts/assessments";
import { helpKinds } from "@teamified/contracts/interviews";
import { difficultySchema, roleKeySchema } from "@teamified/contracts/roles";
import { z } from "zod";

/**
 * What is known about one skill: the posterior of its ability. `mean` is in standard deviations of those who
 * apply (the levels stand at −1.5, 0 and 1.5), `standardError` is the posterior's standard deviation,
 * `asked` counts the questions (probes not counted) that carried a grade. `boundary` is the level at which
 * success falls below one half, `boundaryProbability` how likely it is just that one.
 */
export const abilitySchema = z.object({
  mean: z.number().min(-5).max(5),
  standardError: z.number().positive(),
  asked: z.number().int().min(0),
  boundary: boundarySchema.default("not_reached"),
  boundaryProbability: z.number().min(0).max(1).default(0),
});
export type Ability = z.infer<typeof abilitySchema>;

/** One exchange that is over: a question or its probe, and how the answer went. */
export const askedSchema = z.object({
  questionId: z.string(),
  skill: z.string(),
  difficulty: difficultySchema,
  /** The phase in which it was asked; absent in states of before the two differed. */
  phase: difficultySchema.optional(),
  /** 0–100; null when there was nothing to grade (off topic, or the grader failed): counts for nothing. */
  score: z.number().min(0).max(100).nullable(),
  isProbe: z.boolean(),
  /** Ids of the rubric points covered, so that an answer and its probe are judged together. */
  covered: z.array(z.string()),
});

/**
 * The memory of one interview, stored as JSON between turns. It holds all that the engine knows, so the
 * same state and the same answer always give the same next turn.
 */
export const engineStateSchema = z.object({
  v: z.literal(1),
  role: roleKeySchema,
  /** Chooses among questions that are nearly equally good, nothing else. */
  seed: z.string(),
  phase: z.enum(["warmup", "standard", "advanced", "closed"]),
  skills: z.record(z.string(), abilitySchema),
  asked: z.array(askedSchema),
  /** Skill key → the words of the resume that claim it. */
  claimed: z.record(z.string(), z.string()),
  /** Questions and probes that were answered; clarifications do not count. */
  exchanges: z.number().int().min(0),
  current: z
    .object({
      questionId: z.string(),
      /** The open turn is the probe, not the question. */
      probing: z.boolean(),
      /** All turns that stayed with this question, of whatever kind. */
      clarifications: z.number().int().min(0),
      /** What was done in these turns, in order. */
      helps: z.array(z.enum(helpKinds)).default([]),
    })
    .nullable(),
  /** Where the last answer was given, so that it can be taken back; null when there is none to take back. */
  undo: z
    .object({
      phase: z.enum(["warmup", "standard", "advanced"]),
      questionId: z.string(),
      probing: z.boolean(),
      helps: z.array(z.enum(helpKinds)),
    })
    .nullable()
    .default(null),
  /** Questions that this person was asked in earlier interviews, the one of longest ago first. */
  seen: z.array(z.string()).default([]),
  closedReason: z.string().nullable(),
});
export type EngineState = z.infer<typeof engineStateSchema>;
