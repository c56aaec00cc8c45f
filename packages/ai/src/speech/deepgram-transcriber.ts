import { z } from "zod";
import { ProviderError } from "../door/provider-error.ts";
import type { Heard, TranscriberAdapter, TranscriptionRequest } from "./adapters.ts";
import { asProviderError, isUnreadable, requireSuccess } from "./as-provider-error.ts";

const answerSchema = z.object({
  metadata: z.object({ duration: z.number().nonnegative().optional() }).optional(),
  results: z.object({
    channels: z
      .array(
        z.object({
          detected_language: z.string().optional(),
          alternatives: z
            .array(
              z.object({
                transcript: z.string(),
                confidence: z.number().optional(),
                languages: z.array(z.string()).optional(),
              }),
            )
            .min(1),
        }),
      )
      .min(1),
    utterances: z
      .array(
        z.object({
          speaker: z.number().optional(),
          start: z.number(),
          end: z.number(),
          transcript: z.string(),
        }),
      )
      .optional(),
  }),
});

/** Terms that fit into an address: the vendor takes some 500 tokens of them. */
const mostKeywords = 100;

/**
 * Transcription of Deepgram: POST /v1/listen with the recording as the body. Separates speakers, so that a second
 * voice in the recording can be seen.
 */
export function createDeepgramTranscriber(options: {
  key: string;
  baseUrl: string;
  model: string;
}): TranscriberAdapter {
  const base = options.baseUrl.replace(/\/+$/, "");
  return {
    provider: "deepgram",
    model: options.model,
    async transcribe(request, signal) {
      try {
        const response = await fetch(`${base}/v1/listen?${queryOf(options.model, request)}`, {
          method: "POST",
          headers: {
            authorization: `Token ${options.key}`,
            "content-type": request.mimeType,
            accept: "application/json",
          },
          body: request.audio,
          // A redirect would send the recording to another host.
          redirect: "error",
          signal,
        });
        if (isUnreadable(response.status)) {
          await response.body?.cancel().catch(() => undefined);
          throw new ProviderError("refused", "the recording could not be read");
        }
        return heardOf(await (await requireSuccess(response)).json(), request);
      } catch (error) {
        throw asProviderError(error, signal);
      }
    },
  };
}

function queryOf(model: string, { languages, keywords }: TranscriptionRequest): URLSearchParams {
  const query = new URLSearchParams({ model, smart_format: "true", utterances: "true", diarize: "true" });
  const [language, ...others] = languages;
  if (language === undefined) query.set("detect_language", "true");
  else query.set("language", others.length === 0 ? language : "multi");
  // Terms are called keyterm from the third generation on.
  const name = /^nova-[12]\b|^(base|enhanced|whisper)/.test(model) ? "keywords" : "keyterm";
  for (const keyword of keywords.slice(0, mostKeywords)) query.append(name, keyword);
  return query;
}

function heardOf(answer: unknown, { languages }: TranscriptionRequest): Heard {
  const read = answerSchema.safeParse(answer);
  const channel = read.data?.results.channels[0];
  const best = channel?.alternatives[0];
  if (!read.success || channel === undefined || best === undefined) {
    throw new ProviderError("unusable", "the transcript is not of the expected form");
  }
  const told = languages.length === 1 ? languages[0] : undefined;
  return {
    text: best.transcript.trim(),
    language: channel.detected_language ?? best.languages?.[0] ?? told ?? null,
    segments: (read.data.results.utterances ?? []).map((said) => ({
      speaker: said.speaker === undefined ? null : String(said.speaker),
      start: said.start,
      end: said.end,
      text: said.transcript,
    })),
    confidence: best.confidence ?? null,
    seconds: read.data.metadata?.duration ?? null,
    tokens: null,
  };
}
