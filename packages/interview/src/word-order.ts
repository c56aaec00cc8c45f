import { wordClassRuns } from "./word-classes.ts";
import { wordOrderTable } from "./word-order-table.ts";

const table = wordOrderTable.map((row) => row.split(" ").map((value) => Number(value) / 10));
const likelihood = (a: number, b: number): number => table[a]?.[b] ?? 0;

/**
 * How much better the words' order is than chance: the mean log-odds of neighbours, less what the same words
 * in random order would have, in standard errors. Prose of forty words has 3 to 7, whatever its style or
 * grammar; the same words shuffled have 0 ± 1.
 *
 * @returns the z value and the number of neighbours that it rests on; both 0 when there is nothing to judge.
 */
export function wordOrder(text: string): { z: number; neighbours: number } {
  const runs = wordClassRuns(text);
  const words = runs.flat();
  let sum = 0;
  let neighbours = 0;
  for (const run of runs) {
    for (let index = 0; index + 1 < run.length; index++) {
      sum += likelihood(run[index] ?? 0, run[index + 1] ?? 0);
      neighbours++;
    }
  }
  if (neighbours === 0) return { z: 0, neighbours: 0 };
  // Mean and variance over all ordered pairs of two of its words, by class counts.
  const counts = new Map<number, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  let total = 0;
  let square = 0;
  for (const [a, ofA] of counts) {
    for (const [b, ofB] of counts) {
      const pairs = ofA * (a === b ? ofB - 1 : ofB);
      const value = likelihood(a, b);
      total += pairs * value;
      square += pairs * value * value;
    }
  }
  const pairs = words.length * (words.length - 1);
  const mean = total / pairs;
  const deviation = Math.sqrt(Math.max(square / pairs - mean * mean, 1e-4));
  return { z: (sum / neighbours - mean) / (deviation / Math.sqrt(neighbours)), neighbours };
}
