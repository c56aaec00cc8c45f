/** A forest of decision trees, each as numbers in the order of a walk that goes left first: see `grow-forest`. */
export type Forest = readonly Float64Array[];

/** Where a leaf stands instead of a feature. */
export const leaf = -1;

/** Reads a forest from the rows of a data file: thousandths, a tree a row. */
export function readForest(rows: readonly string[]): Forest {
  return rows.map((row) =>
    Float64Array.from(row.split(" "), (value, index) =>
      index % 2 === 0 ? Number(value) : Number(value) / 1000,
    ),
  );
}

function leafOf(tree: Float64Array, features: readonly number[]): number {
  // Each node is two numbers, feature and threshold; its left child follows at once, its right one behind that.
  let at = 0;
  for (let feature = tree[at] ?? leaf; feature !== leaf; feature = tree[at] ?? leaf) {
    const goesLeft = (features[feature] ?? 0) <= (tree[at + 1] ?? 0);
    at = goesLeft ? at + 2 : behind(tree, at + 2);
  }
  return tree[at + 1] ?? 0;
}

const ends = new WeakMap<Float64Array, Int32Array>();

/** Where the subtree that begins here ends. Worked out once a tree. */
function behind(tree: Float64Array, at: number): number {
  const known = ends.get(tree);
  if (known !== undefined) return known[at] ?? tree.length;
  const found = new Int32Array(tree.length);
  for (let node = tree.length - 2; node >= 0; node -= 2) {
    found[node] = tree[node] === leaf ? node + 2 : (found[found[node + 2] ?? 0] ?? 0);
  }
  ends.set(tree, found);
  return found[at] ?? tree.length;
}

/** What the forest makes of these features: the mean of its trees, in the unit of what it learned from. */
export function predict(forest: Forest, features: readonly number[]): number {
  let sum = 0;
  for (const tree of forest) sum += leafOf(tree, features);
  return sum / forest.length;
}
