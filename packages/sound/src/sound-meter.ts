/** Length of a window in seconds: shorter than a syllable. */
const windowSeconds = 0.1;
/** Mean power of a window from which it is sound: -50 dB of full scale. Speech into a poor microphone has -40. */
const leastPower = 10 ** (-50 / 10);

export type SoundMeter = {
  /** Samples of one channel from -1 to 1, as they follow each other. */
  push(samples: Float32Array): void;
  /** How many seconds so far were louder than the quiet of a room. */
  seconds(): number;
};

/** Tells sound from silence; says nothing about whether it is speech. `sampleRate` in Hz. */
export function createSoundMeter(sampleRate: number): SoundMeter {
  const windowLength = Math.max(1, Math.round(sampleRate * windowSeconds));
  let power = 0;
  let held = 0;
  let loud = 0;
  return {
    push(samples) {
      for (const sample of samples) {
        power += sample * sample;
        held += 1;
        if (held < windowLength) continue;
        if (power / held >= leastPower) loud += 1;
        power = 0;
        held = 0;
      }
    },
    seconds: () => loud * windowSeconds,
  };
}

/** The same for sound that comes as the mean powers of frames, each so many seconds long. */
export function createSoundMeterOfFrames(frameSeconds: number): {
  push(power: number): void;
  seconds(): number;
} {
  let loud = 0;
  return {
    push(power) {
      if (power >= leastPower) loud += 1;
    },
    seconds: () => loud * frameSeconds,
  };
}
