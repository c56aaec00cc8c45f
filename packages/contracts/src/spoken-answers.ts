import { z } from "zod";

/** SPK-1; what the recogniser with the lowest limit takes. */
export const maxRecordingBytes = 25_000_000;
/** The same for people. */
export const maxRecordingSize = `${maxRecordingBytes / 1_000_000} MB`;
/** SPK-1. */
export const maxRecordingSeconds = 300;
/** Hz; below it speech is hard to recognise (SPK-1). */
export const leastSampleRate = 16_000;

/** What the page gets for a recording: `id` goes along with the answer, `text` is what was recognised. */
export const recognizedAnswerSchema = z.object({
  id: z.uuid(),
  text: z.string().min(1),
  seconds: z.number().positive(),
  /** What the recogniser wrote where nobody was heard, and is not in the text; the candidate is shown it. */
  dropped: z.array(z.string()).default([]),
});
export type RecognizedAnswer = z.infer<typeof recognizedAnswerSchema>;

/** That an answer was spoken, and what was recognised before the candidate corrected it (SPK-2). */
export const spokenSchema = z.object({ id: z.uuid(), recognized: z.string() });

/** Stretches of speech, in seconds from the start of the recording. */
export const segmentsSchema = z.array(
  z.object({
    speaker: z.string().nullable(),
    start: z.number(),
    end: z.number(),
    text: z.string(),
    noSpeech: z.number().optional(),
    logProbability: z.number().optional(),
    dropped: z.boolean().optional(),
  }),
);

/** Facts of the recording of an answer and of its recognition; stored with the message (SPK-2). */
export const audioMetadataSchema = z.object({
  mimeType: z.string(),
  codec: z.string(),
  sampleRate: z.number(),
  bytes: z.number(),
  transcriptionMs: z.number(),
  /** 0–1; null where the recogniser gives none. Nothing depends on it. */
  confidence: z.number().nullable(),
  language: z.string().nullable(),
  provider: z.string(),
  model: z.string(),
  segments: segmentsSchema,
});
export type AudioMetadata = z.infer<typeof audioMetadataSchema>;
