/** A stream of chances that is the same for the same seed (mulberry32). */
export type Random = {
  /** 0 up to, not including, 1. */
  next(): number;
  /** Whole number from `from` to `to`, both included. */
  whole(from: number, to: number): number;
  chance(part: number): boolean;
  pick<T>(items: readonly T[]): T;
  some<T>(items: readonly T[], count: number): T[];
  shuffle<T>(items: readonly T[]): T[];
};

export function createRandom(seed: number): Random {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let value = Math.imul(state ^ (state >>> 15), 1 | state);
    value = (value + Math.imul(value ^ (value >>> 7), 61 | value)) ^ value;
    return ((value ^ (value >>> 14)) >>> 0) / 4294967296;
  };
  const whole = (from: number, to: number): number => from + Math.floor(next() * (to - from + 1));
  const shuffle = <T>(items: readonly T[]): T[] => {
    const all = [...items];
    for (let at = all.length - 1; at > 0; at--) {
      const other = whole(0, at);
      const kept = all[at] as T;
      all[at] = all[other] as T;
      all[other] = kept;
    }
    return all;
  };
  return {
    next,
    whole,
    chance: (part) => next() < part,
    pick: (items) => {
      const item = items[whole(0, items.length - 1)];
      if (item === undefined) throw new Error("Nothing to pick from.");
      return item;
    },
    some: (items, count) => shuffle(items).slice(0, count),
    shuffle,
  };
}
