import { z } from "zod";

/** Who can be played. The first part of a path names the provider: `/openai/v1/chat/completions`. */
export const chatProviders = ["openai", "openrouter", "azure", "gemini", "ollama", "vllm"] as const;
export const simulatedProviders = [...chatProviders, "deepgram", "elevenlabs", "resend", "supabase"] as const;
export type SimulatedProvider = (typeof simulatedProviders)[number];

/** What a request is for; the first four are the tasks of chat models. */
export const simulatedTasks = [
  "interviewer",
  "assessor",
  "reader",
  "writer",
  "transcriber",
  "speaker",
  "mail",
  "storage",
] as const;
export type SimulatedTask = (typeof simulatedTasks)[number];

/**
 * What can go wrong. Each means the same for every provider, as far as its wire allows:
 *
 * | fault | chat | transcription | speech | mail, storage |
 * |---|---|---|---|---|
 * | `rate_limit` | 429 with Retry-After | the same | the same | the same |
 * | `server_error` | 500 | the same | the same | the same |
 * | `unauthorized` | 401 | the same | the same | the same |
 * | `stall` | headers, then nothing until the client goes | the same | the same | the same |
 * | `cut_stream` | the connection breaks in the middle of the answer | the same | of the sound | of the answer |
 * | `reset` | the connection breaks before any header | the same | the same | the same |
 * | `wrong_json` | the answer is no JSON; in a stream of words an event is none | the body is no JSON | a page of HTML in place of sound | a page of HTML |
 * | `wrong_schema` | JSON that does not fit; in a stream of words events without choices | fields of other types | bytes that are no sound | `{}` |
 * | `empty` | an answer without text | no words | no byte of sound | no byte |
 * | `truncation` | cut text, `finish_reason: "length"` | half of the words, a stream without its end | half of the sound, ended in order | half of the JSON |
 * | `refusal` | `refusal` instead of text; a stream ends with `content_filter` | 400, against the policy | the same | 422 |
 * | `slow_loris` | a byte at a time | the same | the same | the same |
 */
export const faults = [
  "rate_limit",
  "server_error",
  "unauthorized",
  "stall",
  "cut_stream",
  "reset",
  "wrong_json",
  "wrong_schema",
  "empty",
  "truncation",
  "refusal",
  "slow_loris",
] as const;
export type Fault = (typeof faults)[number];

const ms = z.number().min(0).max(600_000);

export const delaysSchema = z.strictObject({
  /** From the request to the first words, in milliseconds. */
  firstTokenMs: ms.default(0),
  /** Null: all at once. An answer that is not streamed takes as long as it would have streamed. */
  tokensPerSecond: z.number().positive().nullable().default(null),
  /** Time of a whole answer that is not streamed, in place of what its tokens would take. */
  answerMs: ms.nullable().default(null),
  /** From the last byte of sound to the transcript. */
  transcriptionMs: ms.default(0),
  /** Added for each byte of an uploaded body: sound, files. */
  msPerByte: z.number().min(0).max(1000).default(0),
  speechFirstByteMs: ms.default(0),
  /** Added for each further byte of sound that goes out. */
  speechMsPerByte: z.number().min(0).max(1000).default(0),
  /** Mail and files. */
  otherMs: ms.default(0),
});

/** A rule: which requests go wrong, and how. The first rule that strikes counts. */
export const faultRuleSchema = z.strictObject({
  fault: z.enum(faults),
  provider: z.enum(simulatedProviders).optional(),
  task: z.enum(simulatedTasks).optional(),
  /** Id of a prompt, such as `judge-answer`. */
  prompt: z.string().optional(),
  /** Of the requests that match: leave so many in peace first … */
  after: z.number().int().min(0).default(0),
  /** … then strike so many at most … */
  first: z.number().int().min(1).optional(),
  /** … of them each nth … */
  every: z.number().int().min(1).default(1),
  /** … and of those this share, chosen by the seed. */
  share: z.number().min(0).max(1).default(1),
  /** What `rate_limit` says in Retry-After. */
  retryAfterSeconds: z.number().min(0).default(1),
  /** Between two bytes of `slow_loris`. */
  msPerByte: ms.default(500),
});
export type FaultRule = z.infer<typeof faultRuleSchema>;

export const scenarioSchema = z.strictObject({
  delays: delaysSchema.prefault({}),
  faults: z.array(faultRuleSchema).default([]),
  /** Answers that are given word for word to a prompt, in their order; the last one again and again. */
  answers: z.record(z.string(), z.array(z.unknown()).min(1)).default({}),
  /** What transcription hears where the sound itself does not say it; in their order, round and round. */
  transcripts: z.array(z.string()).default([]),
  /**
   * `obedient`: a model that does what any instruction in the data tells it, in the worst way. `captured`: the same
   * whatever the data says, for what no rule would recognise as an instruction.
   */
  mode: z.enum(["ordinary", "obedient", "captured"]).default("ordinary"),
  /** Texts that the obedient model takes for instructions wherever they stand, beside what it recognises itself. */
  orders: z.array(z.string().min(1)).default([]),
  seed: z.number().int().default(1),
  /** `brief` keeps no texts: for long runs. */
  log: z.enum(["full", "brief"]).default("full"),
});
export type Scenario = z.infer<typeof scenarioSchema>;
/** A scenario as it is written down: everything may be left out. */
export type ScenarioInput = z.input<typeof scenarioSchema>;

/** A whole scenario from what was written. Throws an Error whose message names each field that is wrong. */
export function readScenario(input: unknown): Scenario {
  const parsed = scenarioSchema.safeParse(input);
  if (parsed.success) return parsed.data;
  throw new Error(`This is no scenario of the simulator:\n${z.prettifyError(parsed.error)}`);
}
