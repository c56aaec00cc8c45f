import { bandCount, bandOf, type SoundFrame } from "./voice-bands.ts";

/** Speech lies below half of this; what is sampled faster is thinned out first. In Hz. */
const enough = 16_000;
const size = 512;
/** Seconds from one frame to the next. */
export const frameSeconds = 0.02;

/** Cuts sound into frames. `sampleRate` in Hz. */
export function createFramer(sampleRate: number, take: (frame: SoundFrame) => void) {
  const factor = Math.max(1, Math.floor(sampleRate / enough));
  const rate = sampleRate / factor;
  const hop = Math.max(1, Math.round(rate * frameSeconds));
  const held = new Float64Array(size);
  const spectrum = createSpectrum(rate);
  let filled = 0;
  let sum = 0;
  let summed = 0;
  return {
    /** Samples of one channel from -1 to 1, as they follow each other. */
    push(samples: Float32Array): void {
      for (const sample of samples) {
        // The mean of neighbours is filter enough: what folds back is high and weak.
        sum += sample;
        summed += 1;
        if (summed < factor) continue;
        held[filled] = sum / factor;
        filled += 1;
        sum = 0;
        summed = 0;
        if (filled < size) continue;
        take(spectrum(held));
        held.copyWithin(0, hop);
        filled = size - hop;
      }
    },
  };
}

/** Powers by band of so many samples, by a Fourier transform of a Hann window. */
function createSpectrum(rate: number): (samples: Float64Array) => SoundFrame {
  const window = Float64Array.from(
    { length: size },
    (_, at) => 0.5 - 0.5 * Math.cos((2 * Math.PI * at) / size),
  );
  const cosines = Float64Array.from({ length: size / 2 }, (_, at) => Math.cos((2 * Math.PI * at) / size));
  const sines = Float64Array.from({ length: size / 2 }, (_, at) => -Math.sin((2 * Math.PI * at) / size));
  const bandOfBin = Int8Array.from({ length: size / 2 }, (_, bin) => bandOf((bin * rate) / size));
  // The window keeps 3/8 of the power; two sides hold the same.
  const perBin = 2 / (size * size * 0.375);
  const real = new Float64Array(size);
  const imaginary = new Float64Array(size);
  const order = Uint16Array.from({ length: size }, (_, index) => reversed(index));
  return (samples) => {
    let power = 0;
    for (let index = 0; index < size; index += 1) {
      const sample = samples[index] ?? 0;
      power += sample * sample;
      real[order[index] ?? 0] = sample * (window[index] ?? 0);
    }
    imaginary.fill(0);
    for (let half = 1; half < size; half *= 2) {
      const step = size / (2 * half);
      for (let k = 0; k < half; k += 1) {
        const c = cosines[k * step] ?? 0;
        const s = sines[k * step] ?? 0;
        for (let low = k; low < size; low += 2 * half) {
          const high = low + half;
          const a = real[high] ?? 0;
          const b = imaginary[high] ?? 0;
          const x = a * c - b * s;
          const y = a * s + b * c;
          const u = real[low] ?? 0;
          const v = imaginary[low] ?? 0;
          real[high] = u - x;
          imaginary[high] = v - y;
          real[low] = u + x;
          imaginary[low] = v + y;
        }
      }
    }
    const bands = new Float64Array(bandCount);
    for (let bin = 1; bin < size / 2; bin += 1) {
      const band = bandOfBin[bin] ?? -1;
      if (band < 0) continue;
      const x = real[bin] ?? 0;
      const y = imaginary[bin] ?? 0;
      bands[band] = (bands[band] ?? 0) + (x * x + y * y) * perBin;
    }
    return { bands, power: power / size };
  };
}

const bits = Math.log2(size);

/** An index with its bits in reverse, as the transform wants its input. */
function reversed(index: number): number {
  let turned = 0;
  for (let bit = 0; bit < bits; bit += 1) turned |= ((index >> bit) & 1) << (bits - 1 - bit);
  return turned;
}
