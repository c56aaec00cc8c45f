import type { ModelTask } from "@teamified/contracts/model-calls";
import type { z } from "zod";

/** A prompt as it stands in the registry. A changed wording is a changed version: a test holds it to that. */
export type Prompt<In, Out> = {
  /** Stored with every call and result: add, never rename. */
  id: string;
  /** Counts up from 1. */
  version: number;
  task: ModelTask;
  /** What it is for, in a sentence for the admins' page. */
  purpose: string;
  /** The system message: ours alone. Nothing that a candidate wrote may ever be in it. */
  system: string;
  /** The data that goes along as JSON. */
  input: z.ZodType<In>;
  /** The shape of the answer; null where plain words are asked for. */
  output: z.ZodType<Out> | null;
  /** The most tokens of an answer. */
  maxOutputTokens: number;
  /** 0–2; null leaves the provider's own. */
  temperature: number | null;
};

/** Gives the prompt back with the types of its schemas. */
export function definePrompt<In, Out>(prompt: Prompt<In, Out>): Prompt<In, Out> {
  return prompt;
}
