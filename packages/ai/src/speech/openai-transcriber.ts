import OpenAI, { toFile } from "openai";
import type { TranscriptionCreateParamsBase } from "openai/resources/audio/transcriptions";
import { z } from "zod";
import { ProviderError } from "../door/provider-error.ts";
import type { Heard, TranscriberAdapter, TranscriptionRequest } from "./adapters.ts";
import { asTranscriptionError } from "./as-provider-error.ts";
import { fileNameOf } from "./audio-file-name.ts";

const usageSchema = z.object({
  seconds: z.number().nonnegative().optional(),
  input_tokens: z.number().nonnegative().optional(),
  output_tokens: z.number().nonnegative().optional(),
});
/** What is read of an answer, whole or the last event of a stream. Everything but the text may be missing. */
const answerSchema = z.object({
  text: z.string(),
  languages: z.array(z.object({ code: z.string() })).optional(),
  language: z.string().optional(),
  duration: z.number().nonnegative().optional(),
  usage: usageSchema.optional(),
  segments: z
    .array(
      z.object({
        speaker: z.string().optional(),
        start: z.number(),
        end: z.number(),
        text: z.string(),
        no_speech_prob: z.number().optional(),
        avg_logprob: z.number().optional(),
      }),
    )
    .optional(),
});

/**
 * Transcription of OpenAI, and of what speaks its protocol under `baseUrl`: POST /audio/transcriptions, as JSON, or
 * as a stream where somebody listens to the words.
 */
export function createOpenAiTranscriber(options: {
  provider?: string;
  key: string;
  baseUrl: string;
  model: string;
}): TranscriberAdapter {
  const { model } = options;
  // The provider's client retries and keeps the time. The SDK's log would contain what was said.
  const client = new OpenAI({
    apiKey: options.key,
    baseURL: options.baseUrl,
    maxRetries: 0,
    // A redirect would send the recording to another host.
    fetchOptions: { redirect: "error" },
    logLevel: "off",
  });
  return {
    provider: options.provider ?? "openai",
    model,
    async transcribe(request, signal) {
      try {
        const body = {
          file: await toFile(request.audio, fileNameOf(request.mimeType)),
          ...hintsOf(model, request),
        };
        const { onWords } = request;
        const answer =
          onWords === undefined
            ? await client.audio.transcriptions.create({ ...body, ...formatOf(model) }, { signal })
            : await readWords(
                await client.audio.transcriptions.create({ ...body, stream: true }, { signal }),
                onWords,
                signal,
              );
        return heardOf(answer, request.languages);
      } catch (error) {
        throw asTranscriptionError(error, signal);
      }
    },
  };
}

/** Languages and terms in the words of the model: the older ones know one language and a sentence. */
function hintsOf(
  model: string,
  { languages, keywords }: TranscriptionRequest,
): Omit<TranscriptionCreateParamsBase, "file"> {
  if (/^(whisper|gpt-4o)/.test(model)) {
    const [language, ...others] = languages;
    return {
      model,
      ...(language !== undefined && others.length === 0 ? { language } : {}),
      ...(keywords.length > 0 && !model.includes("diarize") ? { prompt: keywords.join(", ") } : {}),
    };
  }
  return {
    model,
    ...(languages.length > 0 ? { languages: [...languages] } : {}),
    ...(keywords.length > 0 ? { keywords: [...keywords] } : {}),
  };
}

/** Times, and how sure it is that somebody spoke, where the model can tell. */
const formatOf = (model: string): { response_format: "diarized_json" | "verbose_json" | "json" } => ({
  response_format: model.includes("diarize")
    ? "diarized_json"
    : model.startsWith("whisper")
      ? "verbose_json"
      : "json",
});

async function readWords(
  events: AsyncIterable<{ type: string; delta?: string; text?: string }>,
  onWords: (words: string) => void,
  signal: AbortSignal,
): Promise<unknown> {
  for await (const event of events) {
    if (event.type === "transcript.text.delta" && typeof event.delta === "string") onWords(event.delta);
    if (event.type === "transcript.text.done") return event;
  }
  // The SDK ends a cancelled stream as if it were whole.
  signal.throwIfAborted();
  throw new ProviderError("unavailable", "the transcript was cut before its end");
}

function heardOf(answer: unknown, languages: readonly string[]): Heard {
  const read = answerSchema.safeParse(answer);
  if (!read.success) throw new ProviderError("unusable", "the transcript is not of the expected form");
  const { text, usage, segments, duration } = read.data;
  return {
    text: text.trim(),
    language: read.data.languages?.[0]?.code ?? read.data.language ?? onlyOf(languages),
    segments: (segments ?? []).map((segment) => ({
      speaker: segment.speaker ?? null,
      start: segment.start,
      end: segment.end,
      text: segment.text,
      ...(segment.no_speech_prob !== undefined && { noSpeech: segment.no_speech_prob }),
      ...(segment.avg_logprob !== undefined && { logProbability: segment.avg_logprob }),
    })),
    confidence: null,
    seconds: usage?.seconds ?? duration ?? null,
    tokens:
      usage?.input_tokens === undefined
        ? null
        : { input: usage.input_tokens, output: usage.output_tokens ?? 0 },
  };
}

const onlyOf = (languages: readonly string[]): string | null =>
  languages.length === 1 ? (languages[0] ?? null) : null;
