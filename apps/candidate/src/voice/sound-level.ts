/** From here on it is sound and not the quiet of a room: -50 dB of full scale, as the server has it. */
const leastDecibels = -50;
/** Between these the meter moves. */
const range = { from: -55, to: -12 };

/**
 * How loud some samples (-1 to 1) are: `level` from 0 to 1 for a meter, and whether they are sound at all.
 */
export function soundLevel(samples: Float32Array): { level: number; isSound: boolean } {
  let power = 0;
  for (const sample of samples) power += sample * sample;
  const decibels = 10 * Math.log10(power / Math.max(1, samples.length) + 1e-12);
  const level = (decibels - range.from) / (range.to - range.from);
  return { level: Math.min(1, Math.max(0, level)), isSound: decibels >= leastDecibels };
}
