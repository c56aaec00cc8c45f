import { z } from "zod";

/** What a model is asked for. Each task has its own ordered list of providers, ending with the local one. */
export const modelTasks = ["interviewer", "assessor", "reader", "writer", "transcriber", "speaker"] as const;
export const modelTaskSchema = z.enum(modelTasks);
export type ModelTask = z.infer<typeof modelTaskSchema>;

/** How one request to a provider ended. Stored: add, never rename. */
export const callOutcomes = [
  "completed",
  /** The answer did not fit its schema, or was empty, or was cut. */
  "unusable",
  /** The model declined to answer. */
  "refused",
  /** 429. */
  "rate_limited",
  /** 400, 401, 403, 404: the same request would fail again. */
  "rejected",
  "timed_out",
  /** 5xx, a broken connection. */
  "unavailable",
  /** Nobody waits for it any more: the page is gone, or another choice was made. */
  "cancelled",
] as const;
export type CallOutcome = (typeof callOutcomes)[number];

/** For whom a model works: what it costs is counted there, and it stops when the signal says so. */
export type CallContext = {
  organizationId: string;
  interviewId: string | null;
  signal?: AbortSignal;
};

/** One request that reached a provider, retries counted one by one. No text of it is kept. */
export type ModelCall = {
  organizationId: string;
  interviewId: string | null;
  task: ModelTask;
  /** Id and version of the prompt; null where there is none (speech). */
  promptId: string | null;
  promptVersion: string | null;
  provider: string;
  model: string;
  outcome: CallOutcome;
  inputTokens: number;
  outputTokens: number;
  costUsd: number;
  /** From the request to the last byte. */
  ms: number;
  /** From the request to the first words; null where the answer came whole or not at all. */
  firstWordMs: number | null;
};
