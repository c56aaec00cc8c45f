import type { SpeakerAdapter } from "./adapters.ts";
import { asProviderError, requireSuccess } from "./as-provider-error.ts";
import { readSound } from "./read-sound.ts";

/** The voice of the vendor's own examples; taken where the configured voice is a name of another vendor. */
const exampleVoice = "JBFqnCBsd6RMkjVDRZzb";

/**
 * Speech of ElevenLabs: POST /v1/text-to-speech/{voice}/stream, MP3 that begins before it is all made. A voice is an
 * id of 20 letters and digits. `stallMs` is the longest silence on the line.
 */
export function createElevenLabsSpeaker(options: {
  key: string;
  baseUrl: string;
  model: string;
  stallMs?: number;
}): SpeakerAdapter {
  const base = options.baseUrl.replace(/\/+$/, "");
  return {
    provider: "elevenlabs",
    model: options.model,
    voiceOf: (name) => (/^[A-Za-z0-9]{20}$/.test(name) ? name : exampleVoice),
    async speak({ text, voice }, signal) {
      try {
        const response = await fetch(
          `${base}/v1/text-to-speech/${encodeURIComponent(voice)}/stream?output_format=mp3_44100_128`,
          {
            method: "POST",
            headers: { "xi-api-key": options.key, "content-type": "application/json", accept: "audio/mpeg" },
            body: JSON.stringify({ text, model_id: options.model }),
            // A key in a header of its own goes along to wherever one is led.
            redirect: "error",
            signal,
          },
        );
        return readSound(await requireSuccess(response), signal, "audio/mpeg", options.stallMs);
      } catch (error) {
        throw asProviderError(error, signal);
      }
    },
  };
}
