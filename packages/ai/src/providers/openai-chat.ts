import OpenAI, { APIConnectionError, APIError, APIUserAbortError } from "openai";
import type { ChatCompletion, ChatCompletionCreateParamsBase } from "openai/resources/chat/completions";
import { chatPrice } from "../chat-price.ts";
import type { Spent } from "../door/provider-door.ts";
import { errorOfStatus, ProviderError } from "../door/provider-error.ts";
import type { ChatModel, ChatReply, ChatRequest } from "./chat-model.ts";

/** What a provider that speaks OpenAI's wire does otherwise. */
export type Dialect = {
  /** Enforces a JSON schema; the others are told the schema in words. */
  jsonSchema: boolean;
  /** `max_completion_tokens` counts hidden reasoning too; older servers know `max_tokens` alone. */
  maxTokens: "max_completion_tokens" | "max_tokens";
  /** Sent as `reasoning_effort`; null sends none. A turn has no time for long thoughts. */
  reasoning: "none" | null;
};

export const dialects: Record<string, Dialect> = {
  openai: { jsonSchema: true, maxTokens: "max_completion_tokens", reasoning: "none" },
  azure: { jsonSchema: true, maxTokens: "max_completion_tokens", reasoning: "none" },
  openrouter: { jsonSchema: true, maxTokens: "max_tokens", reasoning: null },
  gemini: { jsonSchema: true, maxTokens: "max_tokens", reasoning: "none" },
  ollama: { jsonSchema: true, maxTokens: "max_tokens", reasoning: null },
  vllm: { jsonSchema: true, maxTokens: "max_tokens", reasoning: null },
};

const plainDialect: Dialect = { jsonSchema: false, maxTokens: "max_tokens", reasoning: null };

/**
 * A chat model that speaks OpenAI's protocol: OpenAI itself, and by address Azure, OpenRouter, Gemini, Ollama and vLLM. The
 * SDK's own retries are off: the provider's client retries.
 *
 * @param options.baseUrl up to and without `/chat/completions`.
 */
export function createOpenAiChat(options: { provider: string; baseUrl: string; key: string }): ChatModel {
  const { provider } = options;
  const dialect = dialects[provider] ?? plainDialect;
  // The client's signal is the time limit; the SDK's own must not come first.
  const client = new OpenAI({
    apiKey: options.key,
    baseURL: options.baseUrl,
    maxRetries: 0,
    // A redirect would send the data to another host.
    fetchOptions: { redirect: "error" },
    timeout: 10 * 60_000,
    // It would print what it cannot read: words of people.
    logLevel: "off",
  });
  return {
    provider,
    async chat(request) {
      try {
        return request.onWords === undefined
          ? await whole(client, dialect, request)
          : await streamed(client, dialect, request, request.onWords);
      } catch (error) {
        throw providerErrorOf(error);
      }
    },
  };
}

function parametersOf(dialect: Dialect, request: ChatRequest): ChatCompletionCreateParamsBase {
  const { schema } = request;
  const inWords =
    schema === null || dialect.jsonSchema
      ? ""
      : `\n\nAnswer with one JSON object alone, valid for this JSON schema:\n${JSON.stringify(schema.schema)}`;
  return {
    model: request.model,
    messages: [
      { role: "system", content: request.system + inWords },
      { role: "user", content: request.user },
    ],
    [dialect.maxTokens]: request.maxOutputTokens,
    ...(request.temperature === null ? {} : { temperature: request.temperature }),
    ...(dialect.reasoning === null ? {} : { reasoning_effort: dialect.reasoning }),
    ...(schema === null
      ? {}
      : {
          response_format: dialect.jsonSchema
            ? { type: "json_schema", json_schema: { ...schema, strict: true } }
            : { type: "json_object" },
        }),
  };
}

async function whole(client: OpenAI, dialect: Dialect, request: ChatRequest): Promise<ChatReply> {
  const completion = await client.chat.completions.create(
    { ...parametersOf(dialect, request), stream: false },
    { signal: request.signal },
  );
  const [choice] = completion.choices ?? [];
  const text = choice?.message?.content ?? "";
  const spent = spentOf(completion.usage, request, text);
  return finished(text, choice?.finish_reason ?? null, choice?.message?.refusal ?? null, spent);
}

async function streamed(
  client: OpenAI,
  dialect: Dialect,
  request: ChatRequest,
  onWords: (words: string) => void,
): Promise<ChatReply> {
  const stream = await client.chat.completions.create(
    { ...parametersOf(dialect, request), stream: true, stream_options: { include_usage: true } },
    { signal: request.signal },
  );
  let text = "";
  let reason: string | null = null;
  let refusal = "";
  let counted: ChatCompletion["usage"];
  for await (const chunk of stream) {
    counted = chunk.usage ?? counted;
    const [choice] = chunk.choices;
    reason = choice?.finish_reason ?? reason;
    refusal += choice?.delta?.refusal ?? "";
    const words = choice?.delta?.content ?? "";
    if (words === "") continue;
    text += words;
    onWords(words);
  }
  request.signal.throwIfAborted();
  // A stream that ends without saying why was cut.
  if (reason === null) throw new ProviderError("unavailable", "the answer was cut", { isFinal: text !== "" });
  return finished(text, reason, refusal === "" ? null : refusal, spentOf(counted, request, text));
}

/** What the provider counted; servers that count nothing get about four characters a token. */
function spentOf(usage: ChatCompletion["usage"] | null, request: ChatRequest, text: string): Spent {
  const inputTokens = usage?.prompt_tokens ?? Math.ceil((request.system.length + request.user.length) / 4);
  const outputTokens = usage?.completion_tokens ?? Math.ceil(text.length / 4);
  return { inputTokens, outputTokens, costUsd: chatPrice(request.model, inputTokens, outputTokens) ?? 0 };
}

function finished(text: string, reason: string | null, refusal: string | null, spent: Spent): ChatReply {
  if (refusal !== null || reason === "content_filter") {
    throw new ProviderError("refused", "the model declined to answer", { spent });
  }
  if (reason === "length")
    throw new ProviderError("unusable", "the answer is longer than allowed", { spent });
  if (text.trim() === "") throw new ProviderError("unusable", "the answer is empty", { spent });
  return { text, spent };
}

/** Every error of the SDK as one of ours; a provider's body stays behind. */
function providerErrorOf(error: unknown): ProviderError {
  if (error instanceof ProviderError) return error;
  if (error instanceof APIUserAbortError)
    return new ProviderError("cancelled", "the request was ended", { cause: error });
  if (error instanceof APIConnectionError) {
    return new ProviderError("unavailable", "the connection failed", { cause: error });
  }
  if (error instanceof APIError && typeof error.status === "number") {
    return errorOfStatus(error.status, error.headers?.get("retry-after") ?? null);
  }
  if (error instanceof SyntaxError)
    return new ProviderError("unusable", "the answer is no JSON", { cause: error });
  return new ProviderError("unavailable", "the connection failed", { cause: error });
}
