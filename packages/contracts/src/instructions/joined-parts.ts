/**
 * Parts of a text (sentences, pairs of lines), set one under the other, so that an expression looks through all of them
 * at once. Expressions have the flags "gmu": `^` and `$` are where a part begins and ends, and `.` stays inside of one.
 */
export type JoinedParts = {
  text: string;
  /** Where each part begins, and a last one for the end. */
  starts: readonly number[];
};

/** White space that no rule crosses: none takes more than three. */
const between = "\n\n\n\n";
/**
 * From this length on the engine compiles an expression at once instead of interpreting it first. For all rules that is
 * 15 ms instead of 300.
 */
const leastLength = 1000;
const filler = `${between}${"þ".repeat(leastLength)}`;

export function joinParts(parts: readonly string[]): JoinedParts {
  const starts: number[] = [];
  let length = 0;
  for (const part of parts) {
    starts.push(length);
    length += part.length + between.length;
  }
  starts.push(length);
  return { text: parts.join(between) + (length < leastLength ? filler : ""), starts };
}

/** The places of the parts in which the expression matches, in order. Behind the first match in a part it goes on with the next. */
export function matchingParts({ text, starts }: JoinedParts, rule: RegExp): number[] {
  const found: number[] = [];
  rule.lastIndex = 0;
  for (let match = rule.exec(text); match !== null; match = rule.exec(text)) {
    const part = partAt(starts, match.index + match[0].length - 1);
    found.push(part);
    rule.lastIndex = starts[part + 1] ?? text.length;
  }
  return found;
}

/** Every match, with the place of the part that it ends in. */
export function matchesIn({ text, starts }: JoinedParts, rule: RegExp): { part: number; words: string }[] {
  return [...text.matchAll(rule)].map((match) => ({
    part: partAt(starts, match.index + match[0].length - 1),
    words: match[0],
  }));
}

/** The last part that begins at this place or before it. */
function partAt(starts: readonly number[], place: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= place) low = middle;
    else high = middle - 1;
  }
  return low;
}
