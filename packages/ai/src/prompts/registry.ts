import { createHash } from "node:crypto";
import { z } from "zod";
import type { Prompt } from "./define-prompt.ts";
import {
  explainScores,
  findInstructions,
  judgeAnswer,
  judgeAnswers,
  recommend,
  wordTurn,
} from "./interview-prompts.ts";
import { readResume, writeFeedback } from "./resume-prompts.ts";

/** A prompt whose data and answer are of no concern. */
export type AnyPrompt = Omit<Prompt<unknown, unknown>, "input" | "output"> & {
  input: z.ZodType;
  output: z.ZodType | null;
};

/** All prompts. What is not here is not asked. */
export const prompts: readonly AnyPrompt[] = [
  wordTurn,
  judgeAnswer,
  judgeAnswers,
  findInstructions,
  explainScores,
  recommend,
  readResume,
  writeFeedback,
];

/** Everything of a prompt that a model gets to see, as text: what a version stands for. */
export function wordingOf(prompt: AnyPrompt): string {
  return [
    prompt.system,
    `Data: ${JSON.stringify(schemaOf(prompt.input))}`,
    `Answer: ${prompt.output === null ? "plain words" : JSON.stringify(schemaOf(prompt.output))}`,
    `At most ${prompt.maxOutputTokens} tokens${prompt.temperature === null ? "" : `, temperature ${prompt.temperature}`}.`,
  ].join("\n\n");
}

/** SHA-256 of the wording, hex. */
export function fingerprintOf(wording: string): string {
  return createHash("sha256").update(wording).digest("hex");
}

/** A schema as JSON Schema, without the address of its dialect. */
export function schemaOf(schema: z.ZodType): Record<string, unknown> {
  const { $schema: _, ...rest } = z.toJSONSchema(schema);
  return rest;
}
