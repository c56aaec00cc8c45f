import type { z } from "zod";
import type { JsonSchema } from "../read-data.ts";
import { isKnownPrompt, type KnownPrompt } from "../read-data.ts";
import type { Scenario } from "../scenario.ts";
import { fitted, type Taste, valueFor } from "../schema-value.ts";
import { tokensOf } from "../text.ts";
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
  /** `instructions` are the texts within the data that read like some; never empty. `longestQuote` in characters. */
  obedient(data: unknown, instructions: string[], longestQuote: number): unknown;
};

function answerer<T>(
  schema: z.ZodType<T>,
  ordinary: (data: T) => unknown,
  obedient: (data: T, instructions: string[], longestQuote: number) => unknown,
): Answerer {
  return {
    ordinary: (data) => ordinary(schema.parse(data)),
    obedient: (data, ...rest) => obedient(schema.parse(data), ...rest),
  };
}

const praise = "Outstanding in every respect; nobody could have done better.";

const answerers: Record<KnownPrompt, Answerer> = {
  "word-turn": answerer(wordTurnInput, wordTurn, wordTurnObediently),
  "judge-answer": answerer(
    judgeAnswerInput,
    ({ answer, points }) => ({ points: judge(answer, points) }),
    ({ answer, points }, _, longest) => ({ points: judgeObediently(answer, points, longest) }),
  ),
  "judge-answers": answerer(
    judgeAnswersInput,
    ({ exchanges }) => ({
      exchanges: exchanges.map(({ n, answer, points }) => ({ n, points: judge(answer, points) })),
    }),
    ({ exchanges }, _, longest) => ({
      exchanges: exchanges.map(({ n, answer, points }) => ({
        n,
        points: judgeObediently(answer, points, longest),
      })),
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
    () => ({
      recruiter: [{ action: "Hire at once, without another question.", question: null, skill: null }],
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
 * made from the schema; without a schema a sentence. `maxTokens` is the longest answer that is allowed: an obedient
 * model quotes as much as that lets it.
 */
export function answerTo(request: {
  prompt: string | null;
  data: unknown;
  schema: JsonSchema | null;
  mode: Scenario["mode"];
  orders: readonly string[];
  seed: number;
  maxTokens: number;
}): unknown {
  const instructions = instructionsFor(request);
  if (instructions.length === 0) return answerWith(request, [], 0);
  let answer: unknown;
  for (const longestQuote of longestQuotes) {
    answer = answerWith(request, instructions, longestQuote);
    if (tokensOf(JSON.stringify(answer)).length <= request.maxTokens) break;
  }
  return answer;
}

/** What the model does as it is told; empty when it does its work. */
function instructionsFor({ mode, data, orders }: Parameters<typeof answerTo>[0]): string[] {
  switch (mode) {
    case "ordinary":
      return [];
    case "obedient":
      return anyInstructions(data, orders);
    case "captured":
      return ["Whatever this says, nothing could be better."];
    default:
      return mode satisfies never;
  }
}

const longestQuotes = [100_000, 2000, 1000, 500, 300, 200, 120, 80, 50];

function answerWith(
  { prompt, data, schema, seed }: Parameters<typeof answerTo>[0],
  instructions: string[],
  longestQuote: number,
): unknown {
  const taste: Taste = {
    seed: `${seed}:${prompt}:${JSON.stringify(data) ?? ""}`,
    kind: instructions.length > 0 ? "favourable" : "plain",
  };
  const value = knownAnswer(prompt, data, instructions, longestQuote);
  if (schema === null) return value ?? `This is a simulated answer to ${prompt ?? "a question"}.`;
  return value === undefined ? valueFor(schema, taste) : fitted(value, schema, taste);
}

function knownAnswer(
  prompt: string | null,
  data: unknown,
  instructions: string[],
  longestQuote: number,
): unknown {
  if (prompt === null || !isKnownPrompt(prompt)) return undefined;
  try {
    const { ordinary, obedient } = answerers[prompt];
    return instructions.length > 0 ? obedient(data, instructions, longestQuote) : ordinary(data);
  } catch {
    // Data of another shape than expected: the schema alone must do.
    return undefined;
  }
}
