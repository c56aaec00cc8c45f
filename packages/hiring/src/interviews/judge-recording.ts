import { AppError } from "@teamified/contracts/errors";
import type { RecordingFacts } from "@teamified/contracts/speech";
import {
  leastSampleRate,
  maxRecordingBytes,
  maxRecordingSeconds,
  maxRecordingSize,
} from "@teamified/contracts/spoken-answers";

/** A recorder that was told to stop at the limit stops a moment later. */
const graceSeconds = 3;
/** Less is a slip of the finger. */
const leastSeconds = 0.5;
/** Somebody may think for minutes before the first word: little of a recording needs to be sound. */
const leastSound = { seconds: 0.3, share: 0.02 };
/** A short word has more of a voice than this, in seconds. */
const leastVoice = 0.15;

/** Throws `too_large` for more bytes than are taken. Needs no look inside. */
export function assertRecordingSize(bytes: number): void {
  if (bytes <= maxRecordingBytes) return;
  throw new AppError(
    "too_large",
    `This recording is larger than ${maxRecordingSize}. Record a shorter answer, or type it.`,
  );
}

/**
 * Whether speech could be recognised in a recording (SPK-1). Throws with a sentence that says what to do:
 * `unsupported_type` for what is no recording (null), `too_large` for one that is too long, `invalid_input` for one
 * that is too short, too coarse, silent, or noise alone.
 */
export function assertRecognizable(facts: RecordingFacts | null): asserts facts is RecordingFacts {
  if (facts === null) {
    throw new AppError(
      "unsupported_type",
      "This recording cannot be read. WebM, MP4, MP3 and WAV are taken: record again, or type your answer.",
    );
  }
  const { seconds, sampleRate, soundSeconds, voiceSeconds } = facts;
  if (seconds > maxRecordingSeconds + graceSeconds) {
    throw new AppError(
      "too_large",
      `This recording is longer than ${maxRecordingSeconds / 60} minutes. Record a shorter answer, or type it.`,
    );
  }
  if (!(seconds >= leastSeconds)) {
    throw new AppError("invalid_input", "This recording is too short to hold an answer. Record again.");
  }
  if (sampleRate < leastSampleRate) {
    throw new AppError(
      "invalid_input",
      `The sound is too coarse for speech recognition: ${sampleRate / 1000} kHz, and ${leastSampleRate / 1000} are needed. A headset without wire may be in its telephone mode: choose another microphone, or type your answer.`,
    );
  }
  if (soundSeconds === null) return;
  if (soundSeconds < Math.max(leastSound.seconds, leastSound.share * seconds)) {
    throw new AppError(
      "invalid_input",
      "Almost nothing can be heard in this recording. Check that the right microphone is chosen and not muted, and record again, or type your answer.",
    );
  }
  if (voiceSeconds !== null && voiceSeconds < leastVoice) {
    throw new AppError(
      "invalid_input",
      "Only noise can be heard in this recording, and no voice. Check that the right microphone is chosen, move away from what makes the noise, and record again, or type your answer.",
    );
  }
}
