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
  const samples = Int16Array.from({ length: Math.round(seconds * sampleRate) }, (_, index) => {
    const at = index / sampleRate;
    return (
      32_767 * amplitude * Math.sin(2 * Math.PI * 220 * at) * Math.max(0, Math.sin(2 * Math.PI * 1.5 * at))
    );
  });
  const wav = Buffer.alloc(44 + samples.byteLength);
  wav.write("RIFF", 0);
  wav.writeUInt32LE(36 + samples.byteLength, 4);
  wav.write("WAVEfmt ", 8);
  wav.writeUInt32LE(16, 16);
  wav.writeUInt16LE(1, 20);
  wav.writeUInt16LE(1, 22);
  wav.writeUInt32LE(sampleRate, 24);
  wav.writeUInt32LE(2 * sampleRate, 28);
  wav.writeUInt16LE(2, 32);
  wav.writeUInt16LE(16, 34);
  wav.write("data", 36);
  wav.writeUInt32LE(samples.byteLength, 40);
  wav.set(new Uint8Array(samples.buffer), 44);
  return new Uint8Array(wav);
}
