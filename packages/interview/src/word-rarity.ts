import { rubricCount, rubricWords } from "./learning/rubric-words.ts";

const counts = new Map(
  rubricWords
    .flatMap((row) => row.split(" "))
    .map((entry): [string, number] => {
      const at = entry.lastIndexOf(":");
      return [entry.slice(0, at), Number(entry.slice(at + 1))];
    }),
);
const most = 1.5;

/**
 * How much a word proves about one question, 0–1.5: no more than `wordWeight` says, and less the more rubrics it stands
 * in (inverse document frequency). "store" and "user" stand in half of them: who says them has said nothing yet.
 */
export function rarityOf(stem: string, weight: number): number {
  const questions = counts.get(stem) ?? 0;
  return Math.min(weight, (most * Math.log((rubricCount + 1) / (questions + 1))) / Math.log(rubricCount + 1));
}
