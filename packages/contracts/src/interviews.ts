import { z } from "zod";
import { madeBySchema } from "./model-calls.ts";
import { roleKeySchema } from "./roles.ts";
import { spokenSchema } from "./spoken-answers.ts";

export const interviewStatuses = ["scheduled", "in_progress", "completed", "abandoned"] as const;
export type InterviewStatus = (typeof interviewStatuses)[number];

export const maxAnswerCharacters = 10_000;
/** The length of an interview in exchanges (INT-4). */
export const exchangeLimits = { least: 12, most: 20 };
/**
 * Of these, the main questions: what every page counts and names. Follow-ups on an answer and what the candidate asks
 * back are none. The sums of the engine's phases.
 */
export const mainQuestionLimits = { least: 10, most: 16 };

/** What the candidate agreed to before the first question (INT-2). */
export const accommodationsSchema = z.object({
  /** Twice the time for all answers together, and no timing signal is computed for this interview. */
  extraTime: z.boolean().default(false),
  /** Show the time that is usual for the question; off unless wanted. */
  showClock: z.boolean().default(false),
});
export type Accommodations = z.infer<typeof accommodationsSchema>;

export const startInterviewInput = z.object({
  roleKey: roleKeySchema,
  resumeId: z.uuid().optional(),
  consent: z.literal(true, { error: "Please agree to the interview's terms before it starts." }),
  accommodations: accommodationsSchema.default({ extraTime: false, showClock: false }),
});
/** Days until somebody may interview again for a role, and the number that the page showed before. */
export const retakePeriodInput = z.object({
  days: z.number().int("Use whole days.").min(0, "Use 0 days or more.").max(365, "Use at most 365 days."),
  seen: z.number().int(),
});
export type StartInterviewInput = z.infer<typeof startInterviewInput>;

/**
 * Facts about how an answer was entered, sent by the page. Signals, never proof: the report says
 * what else each may mean (ITG-1, ITG-2).
 */
export const inputTelemetrySchema = z.object({
  /** Milliseconds from the question's display to the first keystroke; null when nothing was typed. */
  firstKeyMs: z.number().int().min(0).nullable().default(null),
  keystrokes: z.number().int().min(0).default(0),
  pastedCharacters: z.number().int().min(0).default(0),
  /** Milliseconds for which the page was hidden or unfocused. */
  awayMs: z.number().int().min(0).default(0),
  awayCount: z.number().int().min(0).default(0),
});
export type InputTelemetry = z.infer<typeof inputTelemetrySchema>;

export const answerInput = z.object({
  interviewId: z.uuid(),
  /** Made by the page once for each answer: the same key counts once (INT-6). */
  messageKey: z.uuid(),
  /** Sequence of the question that is answered; a stale page is told so instead of answering another. */
  questionSequence: z.number().int().min(1),
  text: z
    .string()
    .trim()
    .min(1, "Write an answer first. To say that you don't know is fine.")
    .max(
      maxAnswerCharacters,
      `Shorten your answer to at most ${maxAnswerCharacters.toLocaleString("en")} characters; nothing was lost.`,
    ),
  telemetry: inputTelemetrySchema.optional(),
  /** What was recognised in a recording of this answer and put into its text; left out, it was typed. */
  spokenAnswerId: z.uuid().optional(),
});
export type AnswerInput = z.infer<typeof answerInput>;

/**
 * How much of a turn is left to a model, so that an interview stays within its tokens (INT-8). Stored: add, never
 * rename. `full`: judging, and wording with the last exchanges; `short`: judging, and wording with the last answer
 * alone; `judge_only`: the words come from the question bank; `local`: no model at all.
 */
export const turnPlans = ["full", "short", "judge_only", "local"] as const;
export type TurnPlan = (typeof turnPlans)[number];

/**
 * What a turn does that stays with the open question. Stored: add, never rename. `frame` is for questions whose bank has
 * no help; `added` says that something was added to the answer before, `add_what` asks what; `confirm` asks whether an unclear turn was the answer; `last_call` follows when every help was given.
 */
export const helpKinds = [
  "repeat",
  "otherWords",
  "simpler",
  "hint",
  "clarification",
  "frame",
  "procedure",
  "small_talk",
  "complaint",
  "confirm",
  "last_call",
  "taken_back",
  "added",
  "add_what",
] as const;
export type HelpKind = (typeof helpKinds)[number];

/** Why a question stands where it stands; stored with each question (INT-4). */
export const questionMetadataSchema = z.object({
  kind: z.enum(["question", "probe", "clarification", "closing"]),
  questionId: z.string().nullable(),
  skill: z.string().nullable(),
  difficulty: z.enum(["warmup", "standard", "advanced"]).nullable(),
  /** A sentence in plain words. */
  reason: z.string(),
  /** How a clarification helps; null for other turns and in rows of before it was recorded. */
  help: z.enum(helpKinds).nullable().default(null),
  /** Whether the turn stays with a probe. */
  ofProbe: z.boolean().default(false),
  /** Null in rows of before it was recorded; the same holds for what follows. */
  worded: madeBySchema.nullable().default(null),
  plan: z.enum(turnPlans).nullable().default(null),
  /**
   * The turn was guessed from the local grade and worded while the model still judged: whether the judgement
   * confirmed the guess. Null where nothing was guessed.
   */
  guess: z.enum(["right", "wrong"]).nullable().default(null),
});
export type QuestionMetadata = z.infer<typeof questionMetadataSchema>;

/**
 * What a candidate's turn was; only answers are graded. `answer` and `dont_know` are the two that cost the question;
 * after every other kind it stays open. The names are an interface of `pnpm cli interview classify`.
 */
export const turnKinds = [
  "answer",
  "clarify",
  "repeat",
  "rephrase",
  "hint",
  "procedure",
  "dont_know",
  "dont_know_explain",
  "small_talk",
  "complaint",
  "unclear",
] as const;
/** What may be stored: the kinds of today, and those of interviews that were held before there were so many. */
export const storedTurnKinds = [...turnKinds, "about_process", "off_topic"] as const;

/** Null until the turn was judged; the judgement is stored together with the next question. */
export const answerMetadataSchema = z.object({
  telemetry: inputTelemetrySchema.nullable(),
  /** Null for an answer that was typed. */
  spoken: spokenSchema.nullable().default(null),
  judgement: z
    .object({
      kind: z.enum(storedTurnKinds),
      /** 0–100; null for a turn that is no answer. */
      score: z.number().min(0).max(100).nullable(),
      notes: z.array(z.string()),
      by: madeBySchema.nullable().default(null),
      /** With "yes" the candidate made this earlier turn, which was unclear, the answer. Its sequence. */
      confirms: z.number().int().nullable().default(null),
      /** With this turn the candidate took back the answer of this sequence: it counts as never given. */
      takesBack: z.number().int().nullable().default(null),
      /** This turn adds to the answer of this sequence: both are judged as one, and the score is theirs together. */
      addsTo: z.number().int().nullable().default(null),
    })
    .nullable(),
});
export type AnswerMetadata = z.infer<typeof answerMetadataSchema>;
