/** A stretch of a text, as clauses, tokens and passages are. */
type Stretch = { start: number; end: number };

/** The place of the first stretch that ends behind `place`. The stretches are in order and do not overlap. */
function firstBehind(stretches: readonly Stretch[], place: number): number {
  let low = 0;
  let high = stretches.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((stretches[middle]?.end ?? 0) > place) high = middle;
    else low = middle + 1;
  }
  return low;
}

/**
 * The stretches that lie wholly within another, by search instead of a look at each, so that reading a text clause by
 * clause costs no more for a long one. `stretches` are in order and do not overlap.
 */
export function within<T extends Stretch>(stretches: readonly T[], { start, end }: Stretch): T[] {
  let from = firstBehind(stretches, start);
  const first = stretches[from];
  if (first !== undefined && first.start < start) from += 1;
  let to = from;
  for (let next = stretches[to]; next !== undefined && next.end <= end; next = stretches[to]) to += 1;
  return stretches.slice(from, to);
}

/** The stretches that share a character with another. `stretches` are in order and do not overlap. */
export function touching<T extends Stretch>(stretches: readonly T[], { start, end }: Stretch): T[] {
  const from = firstBehind(stretches, start);
  let to = from;
  for (let next = stretches[to]; next !== undefined && next.start < end; next = stretches[to]) to += 1;
  return stretches.slice(from, to);
}
