import { bestPath, hashFeature } from "@teamified/resume/linear-chain";
import type { Random } from "./random.ts";

/** A sequence to learn from: hashed features of each element, and its right label. */
export type Example = { features: Int32Array[]; labels: Uint8Array };

/** Numbers for feature names, given once and for all. */
export class FeatureIndex {
  readonly #places = new Map<number, number>();
  readonly #counts: number[] = [];
  readonly hashes: number[] = [];

  /** The places of names; unknown names get one unless `frozen`. */
  placesOf(names: readonly string[], frozen = false): Int32Array {
    const places: number[] = [];
    for (const name of names) {
      const hash = hashFeature(name);
      let place = this.#places.get(hash);
      if (place === undefined) {
        if (frozen) continue;
        place = this.hashes.length;
        this.#places.set(hash, place);
        this.hashes.push(hash);
        this.#counts.push(0);
      }
      this.#counts[place] = (this.#counts[place] ?? 0) + 1;
      places.push(place);
    }
    return Int32Array.from(places);
  }

  countOf(place: number): number {
    return this.#counts[place] ?? 0;
  }
}

/** Averaged weights of a structured perceptron (Collins 2002), `features × labels`, and those of the transitions. */
export type Learned = { weights: Float32Array; transitions: Float32Array };

/**
 * Learns from the examples in `epochs` rounds. Features seen fewer than `least` times are left out; a part `drop` of
 * the words' own features is forgotten at each sight, so that forms and neighbours carry as much.
 */
export function learn(
  examples: readonly Example[],
  index: FeatureIndex,
  labels: number,
  {
    epochs,
    least,
    random,
    onEpoch,
  }: { epochs: number; least: number; random: Random; onEpoch(epoch: number, wrong: number): void },
): Learned {
  const size = index.hashes.length * labels;
  const weights = new Float32Array(size);
  const totals = new Float32Array(size);
  const transitions = new Float32Array((labels + 1) * labels);
  const transitionTotals = new Float32Array((labels + 1) * labels);
  const usable = index.hashes.map((_, place) => index.countOf(place) >= least);
  const order = examples.map((_, at) => at);
  let step = 1;
  for (let epoch = 0; epoch < epochs; epoch++) {
    let wrong = 0;
    for (const at of random.shuffle(order)) {
      const example = examples[at];
      if (example === undefined) continue;
      const { features, labels: right } = example;
      const salt = random.whole(0, 1 << 20);
      // A twelfth of the features is left out at random, another part of them each time.
      const isKept = (place: number): boolean =>
        usable[place] === true && (Math.imul(place + 1, 2654435761) ^ Math.imul(salt + 7, 40503)) % 12 !== 0;
      const path = bestPath(features.length, labels, transitions, (place, scores) => {
        for (const feature of features[place] ?? []) {
          if (!isKept(feature)) continue;
          const base = feature * labels;
          for (let label = 0; label < labels; label++)
            scores[label] = (scores[label] ?? 0) + (weights[base + label] ?? 0);
        }
      });
      for (let place = 0; place < path.length; place++) {
        const good = right[place] ?? 0;
        const bad = path[place] ?? 0;
        const goodBefore = place === 0 ? labels : (right[place - 1] ?? 0);
        const badBefore = place === 0 ? labels : (path[place - 1] ?? 0);
        if (good !== bad || goodBefore !== badBefore) {
          change(transitions, transitionTotals, goodBefore * labels + good, 1, step);
          change(transitions, transitionTotals, badBefore * labels + bad, -1, step);
        }
        if (good === bad) continue;
        wrong += 1;
        for (const feature of features[place] ?? []) {
          if (!isKept(feature)) continue;
          change(weights, totals, feature * labels + good, 1, step);
          change(weights, totals, feature * labels + bad, -1, step);
        }
      }
      step += 1;
    }
    onEpoch(epoch, wrong);
  }
  return {
    weights: averaged(weights, totals, step),
    transitions: averaged(transitions, transitionTotals, step),
  };
}

function change(weights: Float32Array, totals: Float32Array, at: number, by: number, step: number): void {
  weights[at] = (weights[at] ?? 0) + by;
  totals[at] = (totals[at] ?? 0) + by * step;
}

function averaged(weights: Float32Array, totals: Float32Array, step: number): Float32Array {
  return weights.map((weight, at) => weight - (totals[at] ?? 0) / step);
}

/** The packed form that `unpackModel` reads; `most` features with the largest weights are kept. */
export function packModel(learned: Learned, index: FeatureIndex, labels: readonly string[], most: number) {
  const count = labels.length;
  const strengths = index.hashes.map((_, place) => {
    let strength = 0;
    for (let label = 0; label < count; label++)
      strength = Math.max(strength, Math.abs(learned.weights[place * count + label] ?? 0));
    return { place, strength };
  });
  const kept = strengths
    .sort((a, b) => b.strength - a.strength)
    .slice(0, most)
    .filter(({ strength }) => strength > 0);
  const largest = Math.max(kept[0]?.strength ?? 1, ...learned.transitions.map(Math.abs));
  const scale = largest / 127;
  const bytes: number[] = [];
  for (const { place } of kept) {
    const own: number[] = [];
    for (let label = 0; label < count; label++) {
      const value = Math.round((learned.weights[place * count + label] ?? 0) / scale);
      if (value !== 0) own.push(label, value & 0xff);
    }
    if (own.length === 0) continue;
    const hash = index.hashes[place] ?? 0;
    bytes.push(hash & 0xff, (hash >>> 8) & 0xff, (hash >>> 16) & 0xff, hash >>> 24, own.length / 2, ...own);
  }
  return {
    labels,
    scale: Number(scale.toPrecision(6)),
    transitions: [...learned.transitions].map((value) => Math.round(value / scale)),
    features: Buffer.from(bytes).toString("base64"),
  };
}
