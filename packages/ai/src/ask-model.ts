import type { CallContext, ModelTask, Usage } from "@teamified/contracts/model-calls";
import { z } from "zod";
import type { ProviderDoor } from "./door/provider-door.ts";
import { ProviderError } from "./door/provider-error.ts";
import { budgetSentence, failureSentence } from "./failure-sentence.ts";
import type { CallBook, Urgency } from "./ports.ts";
import type { Prompt } from "./prompts/define-prompt.ts";
import { renderData } from "./prompts/render.ts";
import type { ChatModel } from "./providers/chat-model.ts";

/** One entry of a task's list: a model, and the client of its provider. */
export type ModelChoice = { door: ProviderDoor; chat: ChatModel; model: string };

/** Milliseconds: a candidate waits for a turn; nobody waits for a job but its own deadline. */
export type Patience = { attemptMs: number; allMs: number; tries: number; urgency: Urgency };
/** OPS-3: 45 s for a model, three tries. */
export const patienceOfJobs: Patience = {
  attemptMs: 45_000,
  allMs: 150_000,
  tries: 3,
  urgency: "background",
};
/** Half of the time for one try, so that another, or another provider, has its chance. */
export const patienceOfTurns = (seconds: number): Patience => ({
  attemptMs: seconds * 500,
  allMs: seconds * 1000,
  tries: 2,
  urgency: "live",
});

/** No model of the list gave an answer; `message` is a sentence for the provenance. */
export class NoModelError extends Error {
  override readonly name = "NoModelError";
}

export type AskOptions<Out> = {
  call: CallContext;
  patience: Patience;
  /** Says what is wrong with an answer that fits its schema, in words without any of its text; null when nothing is. */
  check?: (output: Out) => string | null;
  /** For plain words: takes them as they come. After the first of them nobody else is asked. */
  onWords?: (words: string) => void;
};

/** Asks the models of one task in their order. */
export type ModelAsker = {
  readonly task: ModelTask;
  /** Throws {@link NoModelError} when none answered, and the signal's reason when nobody waits any more. */
  ask<In, Out>(
    prompt: Prompt<In, Out>,
    input: In,
    options: AskOptions<Out>,
  ): Promise<{ output: Out; usage: Usage }>;
};

/** Makes the asker of a task from its list of models. An organization without budget gets no model. */
export function createModelAsker(options: {
  task: ModelTask;
  choices: readonly ModelChoice[];
  book: CallBook;
}): ModelAsker {
  const { task, choices, book } = options;
  return {
    task,
    async ask(prompt, input, { call, patience, check, onWords }) {
      if (!(await book.hasBudget(call.organizationId))) throw new NoModelError(budgetSentence);
      const deadline = performance.now() + patience.allMs;
      const reasons: string[] = [];
      let shown = false;
      for (const [index, { door, chat, model }] of choices.entries()) {
        const left = deadline - performance.now();
        if (left <= 0 || shown) break;
        const isLast = index === choices.length - 1;
        try {
          const { output, tokens, costUsd } = await door.ask({
            call,
            task,
            prompt,
            model,
            attemptMs: patience.attemptMs,
            patienceMs: left,
            // Where another provider stands ready, it is quicker than the same one again.
            tries: isLast ? patience.tries : 1,
            urgency: patience.urgency,
            attempt: async ({ signal, firstWord, earlier }) => {
              const reply = await chat
                .chat({
                  model,
                  system: prompt.system,
                  user: renderData(prompt.input.parse(input)) + noteOn(earlier),
                  schema: prompt.output === null ? null : wireSchema(prompt),
                  maxOutputTokens: prompt.maxOutputTokens,
                  temperature: prompt.temperature,
                  signal,
                  ...(onWords && {
                    onWords: (words: string) => {
                      firstWord();
                      shown = true;
                      onWords(words);
                    },
                  }),
                })
                .catch((error: unknown) => {
                  throw shown && error instanceof ProviderError ? asFinal(error) : error;
                });
              const read = readReply(prompt, reply.text, check);
              if (!read.ok) {
                throw new ProviderError("unusable", read.problem, { spent: reply.spent, isFinal: shown });
              }
              const { spent } = reply;
              return {
                value: {
                  output: read.output,
                  tokens: spent.inputTokens + spent.outputTokens,
                  costUsd: spent.costUsd,
                },
                spent,
              };
            },
          });
          return {
            output,
            usage: {
              provider: door.provider,
              model,
              promptVersion: versionOf(prompt),
              tokens,
              costUsd,
              ...(reasons.length > 0 && { insteadOf: reasons.join(" ") }),
            },
          };
        } catch (error) {
          if (!(error instanceof ProviderError)) throw error;
          reasons.push(failureSentence(door.provider, error));
        }
      }
      throw new NoModelError(reasons.join(" ") || "No model had time to answer.");
    },
  };
}

/** How a prompt is named in results and calls: `judge-answer@1`. */
export function versionOf(prompt: { id: string; version: number }): string {
  return `${prompt.id}@${prompt.version}`;
}

/** What was wrong with the answer before, for a second one. It names places of the schema, never text. */
function noteOn(earlier: ProviderError | null): string {
  if (earlier?.outcome !== "unusable") return "";
  return `\n(An earlier answer to this request could not be used: ${earlier.message}.)`;
}

function asFinal(error: ProviderError): ProviderError {
  const { outcome, message, retryAfterSeconds, spent } = error;
  return new ProviderError(outcome, message, { retryAfterSeconds, spent, isFinal: true, cause: error });
}

type Read<Out> = { ok: true; output: Out } | { ok: false; problem: string };

function readReply<In, Out>(
  prompt: Prompt<In, Out>,
  text: string,
  check: ((output: Out) => string | null) | undefined,
): Read<Out> {
  const parsed: Read<Out> =
    prompt.output === null
      ? // A prompt without a schema gives plain words: its Out is string.
        { ok: true, output: text.trim() as Out }
      : parse(prompt.output, text);
  if (!parsed.ok) return parsed;
  const problem = check?.(parsed.output) ?? null;
  return problem === null ? parsed : { ok: false, problem };
}

function parse<Out>(schema: z.ZodType<Out>, text: string): Read<Out> {
  let json: unknown;
  try {
    // Some models put a fence of Markdown around it, whatever they are told.
    json = JSON.parse(text.replace(/^\s*```(?:json)?\s*|(?<!\s)\s*```\s*$/g, ""));
  } catch {
    return { ok: false, problem: "it is no JSON" };
  }
  const result = schema.safeParse(json);
  if (result.success) return { ok: true, output: result.data };
  const places = result.error.issues
    .slice(0, 5)
    .map(({ path, code }) => `${path.map(placeOf).join(".")}: ${code}`);
  return { ok: false, problem: `it does not fit its schema (${places.join("; ")})` };
}

/** A key that came from the answer could say anything; keys of ours are short words. */
const placeOf = (key: PropertyKey): string =>
  typeof key === "number" || (typeof key === "string" && /^[a-zA-Z]{1,30}$/.test(key)) ? String(key) : "?";

const schemas = new WeakMap<z.ZodType, Record<string, unknown>>();

function wireSchema<In, Out>(
  prompt: Prompt<In, Out>,
): { name: string; schema: Record<string, unknown> } | null {
  if (prompt.output === null) return null;
  let schema = schemas.get(prompt.output);
  if (schema === undefined) {
    const { $schema: _, ...rest } = z.toJSONSchema(prompt.output);
    schema = rest;
    schemas.set(prompt.output, schema);
  }
  return { name: prompt.id.replaceAll("-", "_"), schema };
}
