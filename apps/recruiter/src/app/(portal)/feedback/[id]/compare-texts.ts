export type Kind = "same" | "added" | "removed";
export type Piece = { kind: Kind; text: string };
/** A line of both texts: unchanged, in one of them only, or in both with other words. */
export type ComparedLine = { kind: Kind; text: string } | { kind: "changed"; pieces: Piece[] };

/** Lines of which less than this part of the words is alike are told as two lines, not as one that changed. */
const likeEnough = 0.35;

/**
 * What changed from one text to another, in reading order: by lines, and by words inside a line that is
 * still recognisable. Every word of both texts is in the answer.
 */
export function compareTexts(before: string, after: string): ComparedLine[] {
  const lines: ComparedLine[] = [];
  let removed: string[] = [];
  let added: string[] = [];
  const settle = () => {
    lines.push(...pairLines(removed, added));
    removed = [];
    added = [];
  };
  for (const { kind, text } of compareSequences(before.split("\n"), after.split("\n"))) {
    if (kind === "removed") removed.push(text);
    else if (kind === "added") added.push(text);
    else {
      settle();
      lines.push({ kind, text });
    }
  }
  settle();
  return lines;
}

/** Lines that went beside lines that came in the same place, each with the one that took its place. */
function pairLines(removed: string[], added: string[]): ComparedLine[] {
  const lines: ComparedLine[] = [];
  for (let index = 0; index < Math.max(removed.length, added.length); index += 1) {
    const old = removed[index];
    const now = added[index];
    const pieces = old !== undefined && now !== undefined ? compareWords(old, now) : [];
    const alike = pieces
      .filter(({ kind }) => kind === "same")
      .reduce((sum, { text }) => sum + text.length, 0);
    if (alike > likeEnough * Math.max(old?.length ?? 0, now?.length ?? 0)) {
      lines.push({ kind: "changed", pieces });
      continue;
    }
    if (old !== undefined) lines.push({ kind: "removed", text: old });
    if (now !== undefined) lines.push({ kind: "added", text: now });
  }
  return lines;
}

/** The words of two lines. Of words that changed next to each other first all that went, then all that came. */
export function compareWords(before: string, after: string): Piece[] {
  const words = (line: string) => line.match(/\S+\s*|^\s+/g) ?? [];
  const pieces: Piece[] = [];
  let came = "";
  const add = (kind: Kind, text: string) => {
    const last = pieces.at(-1);
    if (text === "") return;
    if (last?.kind === kind) last.text += text;
    else pieces.push({ kind, text });
  };
  for (const { kind, text } of compareSequences(words(before), words(after), (word) => word.trim())) {
    if (kind === "added") {
      came += text;
      continue;
    }
    if (kind === "same") {
      add("added", came);
      came = "";
    }
    add(kind, text);
  }
  add("added", came);
  return pieces;
}

/**
 * So many pairs of lines or words are held against each other: a letter that was rewritten has some ten thousand. Where
 * there are more, what is between the common beginning and end is told as removed and added.
 */
const mostPairs = 500_000;

/** How many stand in the same order at the beginning of both. */
function commonStart(old: readonly string[], now: readonly string[]): number {
  let length = 0;
  while (length < old.length && length < now.length && old[length] === now[length]) length += 1;
  return length;
}

/** What is the same at the beginning and the end of both stays; only what is between is compared. */
function compareSequences(old: string[], now: string[], keyOf = (text: string) => text): Piece[] {
  const oldKeys = old.map(keyOf);
  const nowKeys = now.map(keyOf);
  const start = commonStart(oldKeys, nowKeys);
  const end = commonStart(oldKeys.slice(start).reverse(), nowKeys.slice(start).reverse());
  const same = (texts: string[]) => texts.map((text): Piece => ({ kind: "same", text }));
  const between = { old: old.slice(start, old.length - end), now: now.slice(start, now.length - end) };
  const pieces =
    between.old.length * between.now.length <= mostPairs
      ? longestCommon(between.old, between.now, keyOf)
      : [
          ...between.old.map((text): Piece => ({ kind: "removed", text })),
          ...between.now.map((text): Piece => ({ kind: "added", text })),
        ];
  return [...same(now.slice(0, start)), ...pieces, ...same(now.slice(now.length - end))];
}

/** The longest common sequence stays, the rest was removed or added. What is the same is given as it is now. */
function longestCommon(old: string[], now: string[], keyOf: (text: string) => string): Piece[] {
  // length[i][j]: the longest common sequence of old from i on and now from j on.
  const length = Array.from({ length: old.length + 1 }, () => new Uint32Array(now.length + 1));
  const at = (i: number, j: number) => length[i]?.[j] ?? 0;
  const [oldKeys, nowKeys] = [old.map(keyOf), now.map(keyOf)];
  const same = (i: number, j: number) => oldKeys[i] === nowKeys[j];
  for (let i = old.length - 1; i >= 0; i -= 1) {
    const row = length[i];
    if (row === undefined) continue;
    for (let j = now.length - 1; j >= 0; j -= 1) {
      row[j] = same(i, j) ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
    }
  }
  const pieces: Piece[] = [];
  let i = 0;
  let j = 0;
  while (i < old.length || j < now.length) {
    if (i < old.length && j < now.length && same(i, j)) {
      pieces.push({ kind: "same", text: now[j] ?? "" });
      i += 1;
      j += 1;
    } else if (i < old.length && (j >= now.length || at(i + 1, j) >= at(i, j + 1))) {
      pieces.push({ kind: "removed", text: old[i] ?? "" });
      i += 1;
    } else {
      pieces.push({ kind: "added", text: now[j] ?? "" });
      j += 1;
    }
  }
  return pieces;
}
