import type { SpokenSegment } from "@teamified/contracts/speech";

/** One vendor's recogniser: one request, no second try. Throws ProviderError, or the signal's reason. */
export type TranscriberAdapter = {
  provider: string;
  model: string;
  transcribe(request: TranscriptionRequest, signal: AbortSignal): Promise<Heard>;
};

export type TranscriptionRequest = {
  audio: Uint8Array<ArrayBuffer>;
  mimeType: string;
  languages: readonly string[];
  keywords: readonly string[];
  onWords?: (words: string) => void;
};

export type Heard = {
  text: string;
  language: string | null;
  segments: SpokenSegment[];
  confidence: number | null;
  /** Length of the recording as the vendor bills it; null where it does not tell. */
  seconds: number | null;
  /** Where the vendor bills tokens instead. */
  tokens: { input: number; output: number } | null;
};

/** One vendor's voice: one request for at most {@link longestSpeech} characters, no second try. */
export type SpeakerAdapter = {
  provider: string;
  model: string;
  /** The voice that is taken for a name; vendors do not know each other's. */
  voiceOf(name: string): string;
  /**
   * Resolves with the first bytes on the way. Throws ProviderError before, and while the sound is read; the signal ends
   * both.
   */
  speak(request: { text: string; voice: string }, signal: AbortSignal): Promise<Sound>;
};

export type Sound = { mimeType: string; chunks: AsyncIterable<Uint8Array> };

/** Characters in one request: the limit of the vendor with the lowest one. */
export const longestSpeech = 4096;
