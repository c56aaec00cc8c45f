/**
 * Prices of transcription and speech in US dollars, as published when the line was written. They are for the budget,
 * not for the bill: where sources differ the higher figure stands. Chat models are priced by a library.
 *
 * Read on 2026-11-21:
 * - OpenAI: developers.openai.com/api/docs/models/<model>; gpt-4o-mini-tts is billed by tokens of sound, about
 *   $0.015 a minute, at some 900 characters a minute.
 * - Deepgram: deepgram.com/pricing as quoted on 2026-08-01, pay as you go, recorded sound, with telling voices apart
 *   ($0.002).
 * - ElevenLabs: elevenlabs.io/pricing/api; resellers ask from $0.02 to $0.05 for 1,000 characters of Flash.
 */
const perMinute: Record<string, number> = {
  "gpt-transcribe": 0.0045,
  "gpt-live-transcribe": 0.017,
  "gpt-4o-transcribe": 0.006,
  "gpt-4o-mini-transcribe": 0.003,
  "gpt-4o-transcribe-diarize": 0.006,
  "whisper-1": 0.006,
  "nova-2": 0.0078,
  "nova-3": 0.0112,
};

const perMillionCharacters: Record<string, number> = {
  "gpt-4o-mini-tts": 17,
  "tts-1": 15,
  "tts-1-hd": 30,
  eleven_flash_v2_5: 50,
  eleven_flash_v2: 50,
  eleven_turbo_v2_5: 50,
  eleven_multilingual_v2: 100,
  eleven_v3: 100,
};

/** Bytes of a second of speech as browsers record it, on the low side, where nobody tells how long a recording is. */
const bytesOfSecond = 4000;

/**
 * What a transcription costs, in dollars. `seconds` is what the provider counted; null takes the size of the recording
 * in bytes for it. A model that the table does not know counts as the dearest one, so that no budget is overrun unseen.
 */
export function transcriptionPrice(model: string, seconds: number | null, bytes: number): number {
  const minutes = (seconds ?? bytes / bytesOfSecond) / 60;
  return minutes * (priceOf(perMinute, model) ?? Math.max(...Object.values(perMinute)));
}

/** What speech costs, in dollars, for so many characters. An unknown model counts as the dearest one. */
export function speechPrice(model: string, characters: number): number {
  const price = priceOf(perMillionCharacters, model) ?? Math.max(...Object.values(perMillionCharacters));
  return (characters / 1_000_000) * price;
}

/** A dated snapshot costs what its model costs. */
const priceOf = (table: Record<string, number>, model: string): number | undefined =>
  table[model] ?? table[model.replace(/-\d{4}-\d{2}-\d{2}$/, "")];
