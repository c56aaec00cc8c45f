/** Recordings made in code: nothing to download, and what is in them is known. */

/**
 * A WAV of one channel, 16 bits: a hum that swells and falls like syllables. `amplitude` is of full scale, 0 is
 * silence; `sampleRate` in Hz.
 */
export function hummedWav({
  seconds,
  sampleRate = 16_000,
  amplitude = 0.3,
}: {
  seconds: number;
  sampleRate?: number;
  amplitude?: number;
}): Uint8Array<ArrayBuffer> {
  const samples = Float64Array.from({ length: Math.round(seconds * sampleRate) }, (_, index) => {
    const at = index / sampleRate;
    return amplitude * Math.sin(2 * Math.PI * 220 * at) * Math.max(0, Math.sin(2 * Math.PI * 1.5 * at));
  });
  return wavOf(samples, sampleRate);
}

/** A WAV of one channel, 16 bits, of samples from -1 to 1. `sampleRate` in Hz. */
export function wavOf(samples: Float64Array, sampleRate: number): Uint8Array<ArrayBuffer> {
  const wav = Buffer.alloc(44 + 2 * samples.length);
  wav.write("RIFF", 0);
  wav.writeUInt32LE(36 + 2 * samples.length, 4);
  wav.write("WAVEfmt ", 8);
  wav.writeUInt32LE(16, 16);
  wav.writeUInt16LE(1, 20);
  wav.writeUInt16LE(1, 22);
  wav.writeUInt32LE(sampleRate, 24);
  wav.writeUInt32LE(2 * sampleRate, 28);
  wav.writeUInt16LE(2, 32);
  wav.writeUInt16LE(16, 34);
  wav.write("data", 36);
  wav.writeUInt32LE(2 * samples.length, 40);
  for (const [index, sample] of samples.entries())
    wav.writeInt16LE(Math.trunc(32_767 * Math.max(-1, Math.min(1, sample))), 44 + 2 * index);
  return new Uint8Array(wav);
}
