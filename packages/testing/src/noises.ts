import { wavOf } from "./recordings.ts";

/** Sounds of rooms and machines, made in code: nobody speaks in them. Each is the same every time. */

const rate = 16_000;
const seconds = 3;

/** Numbers from -1 to 1 that follow from the seed. */
function randomOf(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 31 - 1;
  };
}

const makers = {
  hiss: (random: () => number) => () => random(),
  fan: (random: () => number) => {
    let low = 0;
    return (at: number) => {
      low = 0.9 * low + 0.1 * random();
      const blades = 0.04 * Math.sin(2 * Math.PI * 118 * at);
      return 4 * low * (1 + 0.1 * Math.sin(2 * Math.PI * 0.7 * at)) + blades;
    };
  },
  hum: () => (at: number) =>
    [1, 2, 3, 4, 5].reduce((sum, part) => sum + Math.sin(2 * Math.PI * 50 * part * at + part) / part, 0),
  keyboard: (random: () => number) => {
    let next = 0.3;
    let struck = -1;
    return (at: number) => {
      if (at >= next) {
        struck = at;
        next = at + 0.12 + 0.06 * random();
      }
      const since = at - struck;
      const click = struck < 0 ? 0 : random() * Math.exp(-since / 0.008);
      const thump = struck < 0 ? 0 : 0.5 * Math.sin(2 * Math.PI * 180 * since) * Math.exp(-since / 0.012);
      return click + thump + 0.004 * random();
    };
  },
} satisfies Record<string, (random: () => number) => (at: number) => number>;

export type Noise = keyof typeof makers;
export const noises = Object.keys(makers) as Noise[]; // its keys are these

/** Samples of a noise at this level, dB of full scale (its loudest moment for a keyboard, else its mean). */
function samplesOf(noise: Noise, level: number): Float64Array {
  const sound = makers[noise](randomOf(7));
  const samples = Float64Array.from({ length: rate * seconds }, (_, index) => sound(index / rate));
  const power = Math.sqrt(samples.reduce((sum, each) => sum + each * each, 0) / samples.length);
  const peak = samples.reduce((most, each) => Math.max(most, Math.abs(each)), 0);
  const gain = 10 ** (level / 20) / (noise === "keyboard" ? peak : power);
  return samples.map((each) => each * gain);
}

/** Three seconds of noise as WAV. */
export function noisyWav(noise: Noise, level: number): Uint8Array<ArrayBuffer> {
  return wavOf(samplesOf(noise, level), rate);
}

/**
 * Syllables of a made-up voice over a noise, as WAV: vowels of two formants whose pitch rises and falls.
 *
 * @param options.level of the voice in dB of full scale, and of the noise below it.
 */
export function voicedWav(options: {
  level?: number;
  noise?: Noise;
  below?: number;
  syllables?: number;
}): Uint8Array<ArrayBuffer> {
  const { level = -26, noise = "hiss", below = 40, syllables = 8 } = options;
  const background = samplesOf(noise, level - below);
  const voice = new Float64Array(rate * seconds);
  let phase = 0;
  for (const [index] of voice.entries()) {
    const at = index / rate;
    const pitch = 130 + 25 * Math.sin(2 * Math.PI * 0.8 * at);
    phase += (2 * Math.PI * pitch) / rate;
    const syllable = Math.floor((at - 0.4) / 0.28);
    if (at < 0.4 || syllable >= syllables) continue;
    const [first, second] = syllable % 2 === 0 ? [600, 1100] : [350, 2000];
    const shape = Math.max(0, Math.sin(((at - 0.4) % 0.28) * (Math.PI / 0.22))) ** 0.5;
    let sum = 0;
    for (let part = 1; part < 26; part += 1) {
      const frequency = part * pitch;
      const formants =
        Math.exp(-(((frequency - first) / 220) ** 2)) + 0.5 * Math.exp(-(((frequency - second) / 280) ** 2));
      sum += Math.sin(part * phase) * (formants + 0.03);
    }
    voice[index] = sum * shape;
  }
  const loud = voice.filter((each) => Math.abs(each) > 0.05);
  const power = Math.sqrt(loud.reduce((sum, each) => sum + each * each, 0) / loud.length);
  const gain = 10 ** (level / 20) / power;
  return wavOf(
    voice.map((each, index) => each * gain + (background[index] ?? 0)),
    rate,
  );
}
