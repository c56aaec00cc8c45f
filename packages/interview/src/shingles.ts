import { hash } from "node:crypto";
import type { Question } from "@teamified/contracts/roles";
import { remembered } from "./remembered.ts";

/**
 * Part of each hash, so that runs made by other rules never match. Raise it when anything below changes what
 * a run is; stored hashes of the older version are then replaced at the next scoring of their interview.
 */
const version = 1;
/** Words in a run: four in a row are idiom ("it depends on the"), with six a changed word hides much. */
export const runLength = 5;

/** A run of words of a text: `text.slice(start, end)` begins with its first and ends with its last word. */
export type Run = {
  /** 48 bits, so that it is a whole number in JSON, in JavaScript and in PostgreSQL alike. */
  hash: number;
  start: number;
  end: number;
};

/**
 * Every run of five neighbouring words of a text, in order. A word is letters and digits after NFKC and lower
 * case, and nothing else: no stems and no lists of words, so that the hashes that are stored do not change when
 * the grader's own tokenizer does. Case, punctuation and line breaks make no difference. Scripts that set no
 * spaces between words give few runs, and so no near-copies.
 */
export const runsOf: (text: string) => readonly Run[] = remembered(100, runsIn);

function runsIn(text: string): Run[] {
  const words: { word: string; start: number; end: number }[] = [];
  for (const match of text.matchAll(/[\p{L}\p{M}\p{N}]+/gu)) {
    const word = match[0]
      .normalize("NFKC")
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]/gu, "");
    if (word !== "") words.push({ word, start: match.index, end: match.index + match[0].length });
  }
  const runs: Run[] = [];
  for (let index = 0; index + runLength <= words.length; index += 1) {
    const run = words.slice(index, index + runLength);
    const [first, last] = [run[0], run.at(-1)];
    if (!first || !last) continue;
    runs.push({ hash: hashOf(run.map(({ word }) => word)), start: first.start, end: last.end });
  }
  return runs;
}

/** The runs that are the answer's own: without those that stand in the question or in its probe. */
export function ownRuns(answer: string, question: Pick<Question, "text" | "probe">): Run[] {
  const asked = new Set([...runsOf(question.text), ...runsOf(question.probe)].map(({ hash }) => hash));
  return runsOf(answer).filter(({ hash }) => !asked.has(hash));
}

/** The first 48 bits of SHA-256: the same on every machine, and too many for two runs to meet by chance. */
function hashOf(words: string[]): number {
  return hash("sha256", `${version} ${words.join(" ")}`, "buffer").readUIntBE(0, 6);
}

/**
 * The longest passage of a text that consists of known runs, cut after the last whole run within
 * `mostCharacters`; null when no run is known.
 */
export function longestPassage(
  runs: readonly Run[],
  known: ReadonlySet<number>,
  mostCharacters: number,
): { start: number; end: number } | null {
  let best: { start: number; end: number } | null = null;
  let current: { start: number; end: number } | null = null;
  for (const run of runs) {
    if (!known.has(run.hash)) continue;
    // Overlapping runs go on; a run that begins behind the passage is another passage.
    const goesOn = current !== null && run.start < current.end;
    if (current === null || !goesOn) current = { start: run.start, end: run.end };
    else if (run.end - current.start <= mostCharacters) current.end = run.end;
    if (best === null || current.end - current.start > best.end - best.start) best = { ...current };
  }
  return best;
}
