import OpenAI from "openai";
import type { SpeakerAdapter } from "./adapters.ts";
import { asProviderError } from "./as-provider-error.ts";
import { readSound } from "./read-sound.ts";

/** Names of the vendor's own voices; anything else is the configuration of another vendor. */
const voices = new Set(
  "alloy ash ballad coral echo fable marin cedar nova onyx sage shimmer verse".split(" "),
);

/**
 * Speech of OpenAI, and of what speaks its protocol under `baseUrl`: POST /audio/speech, MP3 that begins before it is
 * all made. `stallMs` is the longest silence on the line.
 */
export function createOpenAiSpeaker(options: {
  provider?: string;
  key: string;
  baseUrl: string;
  model: string;
  stallMs?: number;
}): SpeakerAdapter {
  // The provider's client retries and keeps the time. The SDK's log would contain what was said.
  const client = new OpenAI({
    apiKey: options.key,
    baseURL: options.baseUrl,
    maxRetries: 0,
    // A redirect would send the text to another host.
    fetchOptions: { redirect: "error" },
    logLevel: "off",
  });
  return {
    provider: options.provider ?? "openai",
    model: options.model,
    // A voice of one's own is an id such as voice_1234.
    voiceOf: (name) => (voices.has(name) || name.startsWith("voice_") ? name : "alloy"),
    async speak({ text, voice }, signal) {
      try {
        const response = await client.audio.speech.create(
          {
            model: options.model,
            input: text,
            voice: voices.has(voice) ? voice : { id: voice },
            response_format: "mp3",
          },
          { signal },
        );
        return readSound(response, signal, "audio/mpeg", options.stallMs);
      } catch (error) {
        throw asProviderError(error, signal);
      }
    },
  };
}
