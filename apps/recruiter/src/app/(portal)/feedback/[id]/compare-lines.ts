export type ComparedLine = { kind: "same" | "added" | "removed"; text: string; at: number };

/**
 * What changed from one text to another, by whole lines, in reading order: the longest common sequence of
 * lines stays, the rest was removed or added. `at` is the place in the answer.
 */
export function compareLines(before: string, after: string): ComparedLine[] {
  const old = before.split("\n");
  const now = after.split("\n");
  // length[i][j]: the longest common sequence of old from i on and now from j on.
  const length = Array.from({ length: old.length + 1 }, () => new Array<number>(now.length + 1).fill(0));
  const at = (i: number, j: number) => length[i]?.[j] ?? 0;
  for (let i = old.length - 1; i >= 0; i -= 1) {
    const row = length[i] ?? [];
    for (let j = now.length - 1; j >= 0; j -= 1) {
      row[j] = old[i] === now[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
    }
  }
  const lines: ComparedLine[] = [];
  const add = (kind: ComparedLine["kind"], text: string | undefined) =>
    lines.push({ kind, text: text ?? "", at: lines.length });
  let i = 0;
  let j = 0;
  while (i < old.length || j < now.length) {
    if (i < old.length && j < now.length && old[i] === now[j]) {
      add("same", old[i]);
      i += 1;
      j += 1;
    } else if (i < old.length && (j >= now.length || at(i + 1, j) >= at(i, j + 1))) {
      add("removed", old[i]);
      i += 1;
    } else {
      add("added", now[j]);
      j += 1;
    }
  }
  return lines;
}
