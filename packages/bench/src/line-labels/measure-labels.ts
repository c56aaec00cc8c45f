import { join } from "node:path";
import type { Measured } from "../bench.ts";
import { train } from "./train.ts";

/** Learns from `count` generated resumes, writes the weights beside the reader, and says how well they do on others. */
export async function measureLabels(count: number, seed: number): Promise<Measured> {
  const target = join(import.meta.dirname, "../../../resume/src/label-weights.json");
  const { lines, words } = train({ count, seed, target, log: (text) => process.stderr.write(`${text}\n`) });
  return [
    {
      name: "lines labelled right, other layouts, people and languages",
      value: lines,
      limit: "at least 0.92",
      holds: lines >= 0.92,
    },
    {
      name: "words tagged right in headings, the same",
      value: words,
      limit: "at least 0.92",
      holds: words >= 0.92,
    },
  ];
}
