import { bandCount, bandEdges, type SoundFrame } from "./voice-bands.ts";

/** A stretch with a voice in it, in seconds from the start. */
export type VoiceSpan = { start: number; end: number };

// What is measured here is told in docs/decisions/0019-voice-or-noise.md.
/** A band's noise is what it falls below in this share of the time: everybody pauses for breath. */
const quietShare = 0.15;
/** Power of a full-scale sound below which nothing counts: quieter than the noise of any microphone that is in use. */
const leastPower = 10 ** (-62 / 10);
/**
 * In dB: how far the bands of speech stand above their own noise, on average; how much the level of what is said moves
 * from one moment to the next, where a wind's or an engine's glides; and how near to its loudest a syllable holds on.
 */
const fine = { rise: 5, movement: 1.5, nearLoudest: 11 } as const;
const coarse = { rise: 6.5, movement: 1, nearLoudest: 12 } as const;
/** A syllable holds on for so long, in seconds, while what is struck is loud for a moment and dies away. */
const leastSyllable = 0.1;
/** Shorter stretches than this may be one vowel, whose level does not move. In seconds. */
const longestVowel = 0.7;
/** A vowel's low bands against its high ones: a hiss and a click have as much above as below. */
const leastLowShare = 0.55;
/** Pauses inside of what one says, in seconds. */
const longestGap = 0.6;

const lowest = -95;
const decibels = (power: number): number => Math.max(lowest, 10 * Math.log10(power + 1e-12));
const firstHigh = bandEdges.findIndex((edge) => edge >= 2300);

/**
 * Tells voices from noise by what they do: a voice stands above the noise of its room, in syllables that are longer
 * than the sound of a key and that come and go; most of it lies low. What hums, hisses or blows stays at its level.
 * It says nothing about words. In case of doubt it is a voice.
 */
export function createVoiceMeter(
  frameSeconds: number,
  { isCoarse = false }: { isCoarse?: boolean } = {},
): {
  push(frame: SoundFrame): void;
  /** Stretches with a voice, in order. */
  voices(): VoiceSpan[];
} {
  const frames: SoundFrame[] = [];
  return {
    push: (frame) => void frames.push(frame),
    voices: () => findVoices(frames, frameSeconds, isCoarse),
  };
}

/**
 * As the meter's, for frames that are all there.
 *
 * @param isCoarse the bands are estimates that jump by some dB from frame to frame: their means over three frames are
 *   compared with more.
 */
function findVoices(frames: readonly SoundFrame[], frameSeconds: number, isCoarse = false): VoiceSpan[] {
  const bands = isCoarse ? smooth(frames) : frames.map((frame) => frame.bands);
  const floor = Array.from({ length: bandCount }, (_, band) => {
    const levels = Float64Array.from(bands, (each) => decibels(each[band] ?? 0)).sort();
    return Math.max(-80, levels[Math.floor(quietShare * levels.length)] ?? lowest);
  });
  const { rise: leastRise, movement: leastMovement, nearLoudest } = isCoarse ? coarse : fine;
  const rise = bands.map((each) => riseOf(each, floor));
  const isActive = frames.map(({ power }, at) => power >= leastPower && (rise[at] ?? 0) >= leastRise);
  const spans: VoiceSpan[] = [];
  for (let at = 0; at < frames.length; at += 1) {
    if (!isActive[at]) continue;
    const start = at;
    while (isActive[at + 1]) at += 1;
    const run = frames.slice(start, at + 1);
    const seconds = run.length * frameSeconds;
    const held = longestNearLoudest(run, nearLoudest, frameSeconds) * frameSeconds;
    if (held < leastSyllable || lowShareOf(run) < leastLowShare) continue;
    const moves = movementOf(bands.slice(start, at + 1), floor, frameSeconds) >= leastMovement;
    if (seconds > longestVowel && !moves) continue;
    spans.push({ start: start * frameSeconds, end: (at + 1) * frameSeconds });
  }
  return spans;
}

/** Mean powers of each frame and its neighbours. */
function smooth(frames: readonly SoundFrame[]): Float64Array[] {
  return frames.map((_, at) => {
    const near = frames.slice(Math.max(0, at - 1), at + 2);
    return Float64Array.from(
      { length: bandCount },
      (__, band) => near.reduce((sum, { bands }) => sum + (bands[band] ?? 0), 0) / near.length,
    );
  });
}

/** How far a frame stands above the noise of the room: the mean of its best bands, since a vowel fills some. */
function riseOf(bands: Float64Array, floor: readonly number[]): number {
  const rises = floor.map((quiet, band) => Math.max(0, decibels(bands[band] ?? 0) - quiet));
  const best = rises.sort((a, b) => b - a).slice(0, Math.ceil(bandCount * 0.6));
  return best.reduce((sum, each) => sum + each, 0) / best.length;
}

/** Most frames in a row that are nearly as loud as the loudest of the half second around them. */
function longestNearLoudest(run: readonly SoundFrame[], within: number, frameSeconds: number): number {
  const levels = run.map(({ bands }) => decibels(bands.reduce((sum, power) => sum + power, 0)));
  const width = Math.max(1, Math.round(0.5 / frameSeconds));
  let longest = 0;
  for (let from = 0; from === 0 || from + width / 2 < levels.length; from += Math.ceil(width / 2)) {
    const near = levels.slice(from, from + width);
    const least = Math.max(...near) - within;
    let length = 0;
    for (const each of near) {
      length = each >= least ? length + 1 : 0;
      longest = Math.max(longest, length);
    }
  }
  return longest;
}

/** The part of the power that lies in the low bands. */
function lowShareOf(run: readonly SoundFrame[]): number {
  let low = 0;
  let all = 0;
  for (const { bands } of run) {
    for (const [band, power] of bands.entries()) {
      all += power;
      if (band < firstHigh) low += power;
    }
  }
  return low / Math.max(all, 1e-12);
}

/** How much the bands change within some 60 ms, in dB: the median, since a single start or end is no speech. */
function movementOf(run: readonly Float64Array[], floor: readonly number[], frameSeconds: number): number {
  const lag = Math.max(1, Math.round(0.06 / frameSeconds));
  const levels = run.map((bands) => {
    const above = floor.map((quiet, band) => Math.max(quiet, decibels(bands[band] ?? 0)));
    return above.reduce((sum, each) => sum + each, 0) / bandCount;
  });
  const changes = levels.slice(lag).map((each, at) => Math.abs(each - (levels[at] ?? each)));
  return changes.sort((a, b) => a - b)[Math.floor(changes.length / 2)] ?? 0;
}

/** Joins stretches between which somebody only drew breath. */
export function joinSpans(spans: readonly VoiceSpan[]): VoiceSpan[] {
  const joined: VoiceSpan[] = [];
  for (const span of spans) {
    const last = joined.at(-1);
    if (last && span.start - last.end <= longestGap) last.end = span.end;
    else joined.push({ ...span });
  }
  return joined;
}

/** Seconds with a voice in them. */
export const secondsOf = (spans: readonly VoiceSpan[]): number =>
  spans.reduce((sum, { start, end }) => sum + end - start, 0);
