import type { Transcriber } from "@teamified/contracts/speech";
import type { ProviderDoor } from "../door/provider-door.ts";
import { ProviderError } from "../door/provider-error.ts";
import { budgetSentence, failureSentence } from "../failure-sentence.ts";
import type { CallBook } from "../ports.ts";
import type { Heard, TranscriberAdapter } from "./adapters.ts";
import { transcriptionPrice } from "./audio-prices.ts";

/** One entry of the list: a recogniser, and the client of its provider. */
export type TranscriberChoice = { door: ProviderDoor; adapter: TranscriberAdapter };

/** OPS-3 for one try; a candidate who waits longer than the whole has typed it by then. */
const attemptMs = 30_000;
const patienceMs = 60_000;
/** Bytes: what the vendor with the lowest limit takes. About 50 minutes as browsers record. */
export const largestRecording = 25_000_000;

/**
 * The recognisers of the list in their order; where none is left, answers are typed. An organization without budget
 * gets none.
 */
export function createTranscriber(options: {
  choices: readonly TranscriberChoice[];
  book: CallBook;
}): Transcriber {
  const { choices, book } = options;
  return {
    recognizers: choices.map(({ adapter: { provider, model } }) => ({ provider, model })),
    async transcribe({ audio, mimeType, languages = [], keywords = [], onWords, call }) {
      call.signal?.throwIfAborted();
      if (choices.length === 0) return { available: false, because: null };
      if (!(await book.hasBudget(call.organizationId))) return { available: false, because: budgetSentence };
      const recording = await readRecording(audio);
      if (recording === null) return { available: false, because: "The recording is larger than 25 MB." };
      if (recording.byteLength === 0) return { available: false, because: "The recording is empty." };
      const request = { audio: recording, mimeType, languages, keywords };
      const deadline = performance.now() + patienceMs;
      const reasons: string[] = [];
      for (const [index, { door, adapter }] of choices.entries()) {
        const left = deadline - performance.now();
        if (left <= 0) break;
        const { provider, model } = adapter;
        try {
          const heard = await door.ask<Heard>({
            call,
            task: "transcriber",
            prompt: null,
            model,
            attemptMs,
            patienceMs: left,
            // Where another provider stands ready, it is quicker than the same one again.
            tries: index === choices.length - 1 ? 3 : 1,
            attempt: async ({ signal, firstWord }) => {
              const value = await adapter.transcribe(
                {
                  ...request,
                  ...(onWords && {
                    onWords: (words: string) => {
                      firstWord();
                      onWords(words);
                    },
                  }),
                },
                signal,
              );
              return { value, spent: spentOf(model, value, recording.byteLength) };
            },
          });
          const { tokens: _, ...rest } = heard;
          return { available: true, provider, model, ...rest };
        } catch (error) {
          if (!(error instanceof ProviderError)) throw error;
          reasons.push(failureSentence(provider, error));
        }
      }
      return { available: false, because: reasons.join(" ") };
    },
  };
}

const spentOf = (model: string, heard: Heard, bytes: number) => ({
  inputTokens: heard.tokens?.input ?? 0,
  outputTokens: heard.tokens?.output ?? 0,
  costUsd: transcriptionPrice(model, heard.seconds, bytes),
});

/** The whole recording: a second try needs all of it. Null when it is too large, of which no more is read. */
async function readRecording(
  audio: Uint8Array | ReadableStream<Uint8Array>,
): Promise<Uint8Array<ArrayBuffer> | null> {
  if (audio instanceof Uint8Array) return audio.byteLength > largestRecording ? null : new Uint8Array(audio);
  const parts: Uint8Array[] = [];
  let bytes = 0;
  for await (const part of audio) {
    bytes += part.byteLength;
    if (bytes > largestRecording) return null;
    parts.push(part);
  }
  const whole = new Uint8Array(bytes);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.byteLength;
  }
  return whole;
}
