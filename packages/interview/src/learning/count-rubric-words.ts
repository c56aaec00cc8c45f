import type { Question } from "@teamified/contracts/roles";
import { tokenize } from "../tokenize.ts";

/** Words of fewer questions are rare enough to count as `wordWeight` says. */
const leastQuestions = 3;

/**
 * In how many questions' rubrics each stem stands, for `word-rarity`: rows of at most 100 entries `stem:count`, the most
 * frequent first.
 */
export function countRubricWords(questions: readonly Question[]): string[] {
  const counts = new Map<string, number>();
  for (const { modelAnswer, points } of questions) {
    const text = [modelAnswer, ...points.flatMap(({ point, phrasings }) => [point, ...phrasings])].join(". ");
    const stems = new Set(tokenize(text).flatMap(({ weight, stem }) => (weight > 0 ? [stem] : [])));
    for (const stem of stems) counts.set(stem, (counts.get(stem) ?? 0) + 1);
  }
  const entries = [...counts]
    .filter(([, count]) => count >= leastQuestions)
    .sort(([a, ofA], [b, ofB]) => ofB - ofA || (a < b ? -1 : 1))
    .map(([stem, count]) => `${stem}:${count}`);
  return Array.from({ length: Math.ceil(entries.length / 100) }, (_, row) =>
    entries.slice(row * 100, row * 100 + 100).join(" "),
  );
}
