import { z } from "zod";

/** The keys of the roles that there are. Stored with interviews, so never renamed. */
export const builtInRoleKeys = ["react", "python", "javascript", "fullstack"] as const;
export const roleKeySchema = z.string().regex(/^[a-z][a-z0-9-]{1,40}$/);

/** The three levels of questions, in order; also the phases of an interview (INT-4). */
export const difficulties = ["warmup", "standard", "advanced"] as const;
export const difficultySchema = z.enum(difficulties);
export type Difficulty = z.infer<typeof difficultySchema>;

export const rubricPointSchema = z.object({
  /** Unique in its question. Stored with results. */
  id: z.string().regex(/^[a-z0-9-]+$/),
  /** What a good answer says, as one plain sentence. */
  point: z.string().min(3),
  /** Other ways to say it; each is enough by itself. */
  phrasings: z.array(z.string()).default([]),
  level: difficultySchema,
});
export type RubricPoint = z.infer<typeof rubricPointSchema>;

/**
 * What an interviewer says when a candidate asks back. None of it costs the candidate anything, and none of it holds
 * what the rubric asks for.
 */
export const questionHelpSchema = z.object({
  /** The same question in other words. */
  otherWords: z.string().min(20),
  /** The same question in short and simple sentences. */
  simpler: z.string().min(20),
  /** A push in the right direction. */
  hint: z.string().min(10),
  /** What is asked and what is not. */
  clarification: z.string().min(20),
});
export type QuestionHelp = z.infer<typeof questionHelpSchema>;

export const questionSchema = z.object({
  /** Unique in its role; stored with interviews, so never reused for another question. */
  id: z.string().regex(/^[a-z0-9-]+$/),
  skill: z.string(),
  difficulty: difficultySchema,
  text: z.string().min(10),
  /** Why it is asked; shown to recruiters. */
  why: z.string().min(5),
  points: z.array(rubricPointSchema).min(3).max(8),
  misconceptions: z.array(z.object({ says: z.string(), truth: z.string() })).default([]),
  probe: z.string().min(10),
  /** A full answer in the words of a good candidate; near-copies of it are an integrity signal. */
  modelAnswer: z.string().min(40),
  thinkingSeconds: z.number().int().min(5).max(600),
  /** Every built-in question has it; without it the interviewer puts the question into a frame. */
  help: questionHelpSchema.optional(),
});
export type Question = z.infer<typeof questionSchema>;

export const personaSchema = z.object({
  name: z.string(),
  manner: z.string(),
  greeting: z.string(),
  closing: z.string(),
});
export type Persona = z.infer<typeof personaSchema>;

export const roleDefinitionSchema = z.object({
  key: roleKeySchema,
  title: z.string(),
  summary: z.string(),
  skills: z
    .array(
      z.object({
        key: z.string().regex(/^[a-z0-9-]+$/),
        title: z.string(),
        /** Share of the overall score; the weights of a role add up to 1. */
        weight: z.number().positive().max(1),
        /** Taxonomy names of resume skills that claim this one. */
        claimedBy: z.array(z.string()).default([]),
      }),
    )
    .min(3),
  persona: personaSchema,
  questions: z.array(questionSchema).min(10),
});
export type RoleDefinition = z.infer<typeof roleDefinitionSchema>;
