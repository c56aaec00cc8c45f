import { z } from "zod";
import { answerTo } from "./answers/answer.ts";
import { isKnownPrompt, type JsonSchema, promptTasks, readData, readPrompt } from "./read-data.ts";
import { commonFault, type ErrorShape, eventReply, jsonReply, type Reply, respond } from "./reply.ts";
import type { FaultRule } from "./scenario.ts";
import type { LogEntry, SimulatorState } from "./state.ts";
import { tokensOf } from "./text.ts";

const bodySchema = z.looseObject({
  model: z.string().min(1),
  messages: z
    .array(
      z.looseObject({
        role: z.string(),
        content: z
          .union([z.string(), z.array(z.looseObject({ type: z.string(), text: z.string().optional() }))])
          .nullish(),
      }),
    )
    .min(1),
  stream: z.boolean().nullish(),
  stream_options: z.looseObject({ include_usage: z.boolean().optional() }).nullish(),
  max_tokens: z.number().int().positive().nullish(),
  max_completion_tokens: z.number().int().positive().nullish(),
  response_format: z
    .looseObject({
      type: z.string(),
      json_schema: z
        .looseObject({ name: z.string(), schema: z.record(z.string(), z.unknown()).optional() })
        .optional(),
    })
    .nullish(),
});

/** How OpenAI words an error. */
export const openaiError: ErrorShape = (status, code, message) => ({
  error: { message, type: status === 400 ? "invalid_request_error" : code, param: null, code },
});

/** `POST /chat/completions`: JSON, JSON by schema, or server-sent events. `body` is the parsed request. */
export async function answerChat(
  state: SimulatorState,
  entry: LogEntry,
  body: unknown,
  signal: AbortSignal,
): Promise<Response> {
  const parsed = bodySchema.safeParse(body);
  if (!parsed.success) return badRequest(entry, z.prettifyError(parsed.error), signal);
  const request = parsed.data;
  const format = request.response_format;
  const schema: JsonSchema | null = format?.json_schema?.schema ?? null;
  const messages = request.messages.map(({ role, content }) => ({
    role,
    text: typeof content === "string" ? content : (content ?? []).map((part) => part.text ?? "").join(""),
  }));
  const data = readData(messages);
  const prompt = readPrompt(format?.json_schema?.name ?? null, data);
  entry.messages = messages;
  entry.data = data ?? null;
  entry.prompt = prompt;
  entry.model = request.model;
  entry.streamed = request.stream === true;
  entry.task = prompt !== null && isKnownPrompt(prompt) ? promptTasks[prompt] : null;
  if (format?.type === "json_object" && !messages.some(({ text }) => /json/i.test(text))) {
    return badRequest(entry, "'messages' must contain the word 'json' to use 'response_format'.", signal);
  }

  const rule = state.faultFor(entry);
  entry.answered = rule?.fault ?? "ok";
  const { delays, mode, orders, seed } = state.scenario;
  if (rule !== null) {
    const reply = commonFault(rule, openaiError, entry.arrivedAt + delays.firstTokenMs);
    if (reply !== null) return respond(entry, reply, null, signal);
  }
  const written = prompt === null ? null : state.writtenAnswer(prompt);
  const limit = request.max_completion_tokens ?? request.max_tokens ?? Number.POSITIVE_INFINITY;
  const value =
    written === null
      ? answerTo({ prompt, data, schema, mode, orders, seed, maxTokens: limit })
      : written.value;
  const isStructured =
    format?.type === "json_object" || format?.type === "json_schema" || typeof value !== "string";
  const outcome = spoilt(typeof value === "string" ? value : JSON.stringify(value), rule, isStructured);
  const all = tokensOf(outcome.text);
  const tokens = all.length > limit ? all.slice(0, limit) : all;
  const finish = all.length > limit ? "length" : outcome.finish;
  const text = tokens.join("");
  entry.answer = outcome.refusal ?? text;
  entry.outputTokens = tokens.length;
  const promptTokens = Math.ceil(messages.reduce((sum, message) => sum + message.text.length, 0) / 4);
  const usage = {
    prompt_tokens: promptTokens,
    completion_tokens: tokens.length,
    total_tokens: promptTokens + tokens.length,
  };
  const envelope = {
    id: `chatcmpl-sim-${entry.n}`,
    created: Math.floor(entry.arrivedAt / 1000),
    model: request.model,
    system_fingerprint: "simulator",
  };
  const tokenMs = delays.tokensPerSecond === null ? 0 : 1000 / delays.tokensPerSecond;
  const firstAt = entry.arrivedAt + delays.firstTokenMs;

  if (request.stream !== true) {
    const at =
      delays.answerMs === null
        ? firstAt + Math.max(0, tokens.length - 1) * tokenMs
        : entry.arrivedAt + delays.answerMs;
    const reply = jsonReply(
      {
        ...envelope,
        object: "chat.completion",
        choices: [
          {
            index: 0,
            message: {
              role: "assistant",
              content: outcome.refusal === null ? text : null,
              refusal: outcome.refusal,
            },
            logprobs: null,
            finish_reason: finish,
          },
        ],
        usage,
      },
      at,
    );
    return respond(entry, reply, rule, signal);
  }

  const withUsage = request.stream_options?.include_usage === true;
  const chunk = (delta: object, finishReason: string | null) =>
    JSON.stringify({
      ...envelope,
      object: "chat.completion.chunk",
      choices: [{ index: 0, delta, logprobs: null, finish_reason: finishReason }],
      ...(withUsage ? { usage: null } : {}),
    });
  const pieces = outcome.refusal === null ? tokens : tokensOf(outcome.refusal);
  const lastAt = firstAt + Math.max(0, pieces.length - 1) * tokenMs;
  const field = outcome.refusal === null ? "content" : "refusal";
  const events = [
    { at: firstAt, data: chunk({ role: "assistant", [field]: "" }, null) },
    ...pieces.map((token, index) => ({
      at: firstAt + index * tokenMs,
      data: chunk({ [field]: token }, null),
    })),
    { at: lastAt, data: chunk({}, outcome.refusal === null ? finish : "content_filter") },
  ];
  if (withUsage) {
    const data = JSON.stringify({ ...envelope, object: "chat.completion.chunk", choices: [], usage });
    events.push({ at: lastAt, data });
  }
  events.push({ at: lastAt, data: "[DONE]" });
  return respond(entry, isStructured ? eventReply(events) : spoiltEvents(events, rule), rule, signal);
}

type Outcome = { text: string; finish: "stop" | "length"; refusal: string | null };

/** The text after a fault that concerns what is said; JSON that is none can only be told of structured answers. */
function spoilt(text: string, rule: FaultRule | null, isStructured: boolean): Outcome {
  const plain: Outcome = { text, finish: "stop", refusal: null };
  switch (rule?.fault) {
    case "empty":
      return { ...plain, text: "" };
    case "truncation":
      return { ...plain, text: text.slice(0, Math.floor(text.length / 2)), finish: "length" };
    case "refusal":
      return { ...plain, text: "", refusal: "I'm sorry, I can't help with that." };
    case "wrong_json":
      return isStructured ? { ...plain, text: `Sure, here you are: ${text.slice(0, -1)}` } : plain;
    case "wrong_schema":
      return isStructured ? { ...plain, text: '{"answer":{"value":[1,null,"of another shape"]}}' } : plain;
    default:
      return plain;
  }
}

/** A stream of plain words has no JSON of its own to spoil: its events are spoilt instead. */
function spoiltEvents(events: { at: number; data: string }[], rule: FaultRule | null): Reply {
  switch (rule?.fault) {
    case "wrong_json":
      return eventReply(events.map((event) => ({ ...event, data: event.data.replace(/[}\]]+$/, "") })));
    case "wrong_schema":
      return eventReply(
        events.map(({ at, data }) => ({
          at,
          data: data === "[DONE]" ? data : '{"words":{"text":1},"end":"no"}',
        })),
      );
    default:
      return eventReply(events);
  }
}

function badRequest(entry: LogEntry, message: string, signal: AbortSignal): Promise<Response> {
  entry.answered = "bad_request";
  return respond(
    entry,
    jsonReply(openaiError(400, "invalid_request", message), entry.arrivedAt, 400),
    null,
    signal,
  );
}
