import type { CallContext } from "./model-calls.ts";

/** A stretch of speech by one voice. Times are seconds from the start of the recording. */
export type SpokenSegment = {
  speaker: string | null;
  start: number;
  end: number;
  text: string;
  /** 0–1: how likely nobody speaks here, where the recogniser says so. */
  noSpeech?: number | undefined;
  /** Mean logarithm of the probability of the words, at most 0, where the recogniser says so. */
  logProbability?: number | undefined;
  /** Written by the recogniser where nobody spoke; not part of the text. */
  dropped?: boolean | undefined;
};

/** What was heard. */
export type Transcript = {
  available: true;
  /** Empty where nobody spoke: that is no failure, the candidate is asked again. */
  text: string;
  /** ISO 639-1 as the provider detected it, or as it was told; null where it says nothing. */
  language: string | null;
  /** Empty where the model gives no times. */
  segments: SpokenSegment[];
  /** 0–1; null where the model gives none, as the newer ones do. Nothing may depend on it. */
  confidence: number | null;
  provider: string;
  model: string;
  /** Length of the recording in seconds; null where the provider does not tell. */
  seconds: number | null;
};

/** Sound that can be played while it is still being made. */
export type Speech = {
  available: true;
  mimeType: string;
  /**
   * Read it once. It throws when the sound stalls or is cut: what was played stays played, and the text stands
   * alone from there. Stopping early (`break`, `return()`) also stops the synthesis.
   */
  sound: AsyncIterable<Uint8Array>;
  provider: string;
  model: string;
};

/**
 * Nobody can do it on the server, now or at all: answers are typed, and questions are read out by the browser's own
 * voice where it has one. `because` says in a sentence why the provider that was asked did not do it; null where none
 * is configured.
 */
export type NoSpeech = { available: false; because: string | null };

/** Turns a recording into words. Everything that a provider does wrong ends in {@link NoSpeech}, never in a throw. */
export interface Transcriber {
  /** Those that are asked, in this order; empty where there is none, and answers are typed. */
  readonly recognizers: readonly { provider: string; model: string }[];
  /** Throws only what `call.signal` gives as its reason. */
  transcribe(input: {
    audio: Uint8Array | ReadableStream<Uint8Array>;
    /** As the recorder gives it, such as `audio/webm;codecs=opus`. */
    mimeType: string;
    /** ISO 639-1; what may be spoken. Left out, the provider detects it. */
    languages?: readonly string[];
    /** Terms that are likely to be said: names of tools and technologies from role and resume. */
    keywords?: readonly string[];
    /**
     * Takes the words as they are recognised, where the provider can stream them. They are for showing: the result's
     * text is the one that counts, and a second try begins again.
     */
    onWords?: (words: string) => void;
    call: CallContext;
  }): Promise<Transcript | NoSpeech>;
}

/** A voice that may be asked: what it says depends on all three. */
export type Voice = { provider: string; model: string; voice: string };

/** Turns words into sound. */
export interface Speaker {
  /** Those that are asked, in this order; empty where there is none. Names the sound in a store of sounds. */
  readonly voices: readonly Voice[];
  /**
   * Resolves when the sound of the first sentence begins, and with {@link NoSpeech} when it cannot begin. `text` may be
   * words that still stream in: each sentence is asked for as soon as it is whole, one ahead of what is read. Throws
   * only what `call.signal` gives as its reason.
   */
  speak(input: {
    text: string | AsyncIterable<string>;
    /** The name or id of a voice; left out, the configured one. */
    voice?: string;
    call: CallContext;
  }): Promise<Speech | NoSpeech>;
}

/** The end of the list of transcribers: without a key answers are typed. */
export const noTranscriber: Transcriber = {
  recognizers: [],
  transcribe: async () => ({ available: false, because: null }),
};

/** The end of the list of voices: without a key the browser's own voice reads the text. */
export const noSpeaker: Speaker = {
  voices: [],
  speak: async () => ({ available: false, because: null }),
};

/** What a recording is by its content, whatever its name and type say. */
export type RecordingFacts = {
  container: "webm" | "mp4" | "mp3" | "wav";
  /** As WebCodecs names it: `opus`, `aac`, `mp3`, `pcm-s16` … */
  codec: string;
  /** Hz. */
  sampleRate: number;
  channels: number;
  /** As the sound itself tells: browsers write no length into the header. */
  seconds: number;
  /** Seconds that are no silence; null where that was not measured. */
  soundSeconds: number | null;
  /** Seconds that are a voice's rather than noise: syllables, without the pauses; null where that was not measured. */
  voiceSeconds: number | null;
  /** Where somebody speaks, in seconds from the start, pauses for breath included; null as above. */
  voices: { start: number; end: number }[] | null;
};

/** Tells what a recording is. */
export interface RecordingProbe {
  /** Null for what is no recording that can be read. Throws only what the signal gives as its reason. */
  probe(bytes: Uint8Array, options?: { signal?: AbortSignal }): Promise<RecordingFacts | null>;
}
