/** Edges in Hz of the bands in which sound is compared with the noise of its room: about as wide as hearing's. */
export const bandEdges = [
  120, 240, 360, 500, 660, 840, 1040, 1280, 1560, 1900, 2300, 2800, 3400, 4200, 5200, 6600,
] as const;

export const bandCount = bandEdges.length - 1;

/** One moment of sound: mean power by band (1 is a full-scale square wave), and in all. */
export type SoundFrame = { bands: Float64Array; power: number };

/** The band that a frequency belongs to; -1 for one below or above all of them. */
export function bandOf(frequency: number): number {
  if (frequency < bandEdges[0]) return -1;
  return bandEdges.findIndex((edge) => frequency < edge) - 1;
}
