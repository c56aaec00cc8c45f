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

/** Who did a piece of work, as it is stored with the work. */
export const madeBySchema = z.object({
  provider: z.string(),
  model: z.string(),
  promptVersion: z.string(),
  tokens: z.number().min(0),
  /** Why the provider that was chosen first did not do it, in a sentence; absent when it did. */
  insteadOf: z.string().optional(),
});
export type MadeBy = z.infer<typeof madeBySchema>;

/** What one piece of work cost, all its calls together. The local implementations use no tokens. */
export type Usage = MadeBy & { costUsd: number };

/** What is stored of it with the work; what it cost is counted elsewhere. */
export function madeBy({ provider, model, promptVersion, tokens, insteadOf }: Usage): MadeBy {
  return { provider, model, promptVersion, tokens, ...(insteadOf === undefined ? {} : { insteadOf }) };
}

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

/** Who can be asked for what, in which order, and within which limits: what the admins' page shows of the settings. */
export type ModelSettings = {
  /** After the last of a list the local implementation does the work. */
  tasks: Record<ModelTask, { provider: string; model: string }[]>;
  /** For each provider, over all processes. */
  callsInFlight: number;
  callsPerMinute: number;
  /** For each organization and day (UTC). */
  dailyBudgetUsd: number;
};

/** A prompt as the admins' page shows it: plain data, made from the registry. */
export type PromptDescription = {
  /** Stored with every call. */
  id: string;
  /** The one in use. Results name both: `id@version`. */
  version: number;
  task: ModelTask;
  purpose: string;
  system: string;
  /** JSON Schema of the data that goes along. */
  input: Record<string, unknown>;
  /** JSON Schema of the answer; null where plain words are asked for. */
  output: Record<string, unknown> | null;
  maxOutputTokens: number;
  /** Null leaves the provider's own. */
  temperature: number | null;
  /** SHA-256 of everything that a model gets to see of it, hex. */
  fingerprint: string;
  /** Versions that are no longer in use, as far as their wording was kept; newest first. */
  past: { version: number; wording: string }[];
};

/** At this share of the daily budget the admins are told. */
export const alertShare = 0.8;
