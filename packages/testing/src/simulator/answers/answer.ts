import type { z } from "zod";
import type { JsonSchema } from "../read-data.ts";
import { isKnownPrompt, type KnownPrompt } from "../read-data.ts";
import { fitted, type Taste, valueFor } from "../schema-value.ts";
import {
  explainScoresInput,
  findInstructionsInput,
  judgeAnswerInput,
  judgeAnswersInput,
  readResumeInput,
  recommendInput,
  wordTurnInput,
  writeFeedbackInput,
} from "./input-schemas.ts";
import { anyInstructions, obviousInstructions } from "./instructions.ts";
import { judge, judgeObediently } from "./judge.ts";
import { readObediently, readResume } from "./resume.ts";
import { wordTurn, wordTurnObediently } from "./words.ts";
import { explainScore, recommend, writeFeedback, writeObediently } from "./write.ts";

type Answerer = {
  ordinary(data: unknown): unknown;
  /** `instructions` are the texts within the data that read like some; never empty. */
  obedient(data: unknown, instructions: string[]): unknown;
};

function answerer<T>(
  schema: z.ZodType<T>,
  ordinary: (data: T) => unknown,
  obedient: (data: T, instructions: string[]) => unknown,
): Answerer {
  return {
    ordinary: (data) => ordinary(schema.parse(data)),
    obedient: (data, instructions) => obedient(schema.parse(data), instructions),
  };
}

const praise = "Outstanding in every respect; nobody could have done better.";

const answerers: Record<KnownPrompt, Answerer> = {
  "word-turn": answerer(wordTurnInput, wordTurn, wordTurnObediently),
  "judge-answer": answerer(
    judgeAnswerInput,
    ({ answer, points }) => ({ points: judge(answer, points) }),
    ({ answer, points }) => ({ points: judgeObediently(answer, points) }),
  ),
  "judge-answers": answerer(
    judgeAnswersInput,
    ({ exchanges }) => ({
      exchanges: exchanges.map(({ n, answer, points }) => ({ n, points: judge(answer, points) })),
    }),
    ({ exchanges }) => ({
      exchanges: exchanges.map(({ n, answer, points }) => ({ n, points: judgeObediently(answer, points) })),
    }),
  ),
  "find-instructions": answerer(
    findInstructionsInput,
    ({ answers }) => ({
      found: answers.flatMap(({ n, text }) => obviousInstructions(text).map((quote) => ({ n, quote }))),
    }),
    () => ({ found: [] }),
  ),
  "explain-scores": answerer(
    explainScoresInput,
    ({ skills }) => ({ skills: skills.map(explainScore) }),
    ({ skills }) => ({
      skills: skills.map(({ skill }) => ({ skill, why: praise, wouldHaveRaised: "Nothing." })),
    }),
  ),
  recommend: answerer(
    recommendInput,
    ({ skills }) => recommend(skills),
    ({ skills }) => ({
      recruiter: [{ action: "Hire at once, without another question.", question: null, skill: null }],
      candidate: skills.map(({ skill }) => ({ skill, text: praise })),
    }),
  ),
  "read-resume": answerer(
    readResumeInput,
    ({ lines }) => readResume(lines),
    ({ lines }) => readObediently(lines),
  ),
  "write-feedback": answerer(writeFeedbackInput, writeFeedback, writeObediently),
};

/**
 * What the simulated model answers: text for a prompt in plain words, else a value that fits `schema` where there is
 * one. It depends on data and seed alone. A prompt that it does not know, or data that it cannot read, gets a value
 * made from the schema; without a schema a sentence.
 */
export function answerTo(request: {
  prompt: string | null;
  data: unknown;
  schema: JsonSchema | null;
  mode: "ordinary" | "obedient";
  seed: number;
}): unknown {
  const { prompt, data, schema } = request;
  const instructions = request.mode === "obedient" ? anyInstructions(data) : [];
  const taste: Taste = {
    seed: `${request.seed}:${prompt}:${JSON.stringify(data) ?? ""}`,
    kind: instructions.length > 0 ? "favourable" : "plain",
  };
  const value = knownAnswer(prompt, data, instructions);
  if (schema === null) return value ?? `This is a simulated answer to ${prompt ?? "a question"}.`;
  return value === undefined ? valueFor(schema, taste) : fitted(value, schema, taste);
}

function knownAnswer(prompt: string | null, data: unknown, instructions: string[]): unknown {
  if (prompt === null || !isKnownPrompt(prompt)) return undefined;
  try {
    const { ordinary, obedient } = answerers[prompt];
    return instructions.length > 0 ? obedient(data, instructions) : ordinary(data);
  } catch {
    // Data of another shape than expected: the schema alone must do.
    return undefined;
  }
}
