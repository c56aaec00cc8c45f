/**
 * Weights of a linear chain: for each feature (its hash) a number for each label, and for each pair of labels that
 * follow each other one more. `previous * labels + label` is the place of a pair; the last row is that of the start.
 */
export type ChainModel = {
  labels: readonly string[];
  rows: ReadonlyMap<number, Float32Array>;
  transitions: Float32Array;
};

/** FNV-1a of a feature's name, 32 bits. */
export function hashFeature(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}

/**
 * The best sequence of labels for a sequence of features (Viterbi), as places in `labels`. Linear in the length.
 * `scoreOf` fills the scores of one element for all labels.
 */
export function bestPath(
  length: number,
  labels: number,
  transitions: Float32Array,
  scoreOf: (at: number, scores: Float32Array) => void,
): Uint8Array {
  const path = new Uint8Array(length);
  if (length === 0) return path;
  const back = new Uint8Array(length * labels);
  let before = new Float32Array(labels);
  let now = new Float32Array(labels);
  const own = new Float32Array(labels);
  for (let at = 0; at < length; at++) {
    own.fill(0);
    scoreOf(at, own);
    for (let label = 0; label < labels; label++) {
      let best = -Infinity;
      let from = 0;
      if (at === 0) best = transitions[labels * labels + label] ?? 0;
      else
        for (let previous = 0; previous < labels; previous++) {
          const score = (before[previous] ?? 0) + (transitions[previous * labels + label] ?? 0);
          if (score > best) {
            best = score;
            from = previous;
          }
        }
      now[label] = best + (own[label] ?? 0);
      back[at * labels + label] = from;
    }
    [before, now] = [now, before];
  }
  let last = 0;
  for (let label = 1; label < labels; label++) if ((before[label] ?? 0) > (before[last] ?? 0)) last = label;
  for (let at = length - 1; at >= 0; at--) {
    path[at] = last;
    last = back[at * labels + last] ?? 0;
  }
  return path;
}

/** Labels of a sequence, each element given as the hashes of its features. */
export function labelSequence(model: ChainModel, sequence: readonly (readonly number[])[]): Uint8Array {
  const { rows, transitions, labels } = model;
  return bestPath(sequence.length, labels.length, transitions, (at, scores) => {
    for (const feature of sequence[at] ?? []) {
      const row = rows.get(feature);
      if (row === undefined) continue;
      for (let label = 0; label < scores.length; label++)
        scores[label] = (scores[label] ?? 0) + (row[label] ?? 0);
    }
  });
}

/**
 * A model from its packed form: for each feature its hash (4 bytes, little end first), how many labels it speaks for,
 * and label and weight of each (a byte each); weights and transitions are whole numbers times `scale`.
 */
export function unpackModel(packed: {
  labels: readonly string[];
  scale: number;
  transitions: readonly number[];
  features: string;
}): ChainModel {
  const bytes = Uint8Array.from(atob(packed.features), (sign) => sign.charCodeAt(0));
  const view = new DataView(bytes.buffer);
  const rows = new Map<number, Float32Array>();
  for (let at = 0; at < bytes.length; ) {
    const hash = view.getUint32(at, true);
    const count = view.getUint8(at + 4);
    at += 5;
    const row = new Float32Array(packed.labels.length);
    for (let index = 0; index < count; index++, at += 2)
      row[view.getUint8(at)] = view.getInt8(at + 1) * packed.scale;
    rows.set(hash, row);
  }
  return {
    labels: packed.labels,
    rows,
    transitions: Float32Array.from(packed.transitions, (value) => value * packed.scale),
  };
}
