import { closestSentence, sentencesOf, tellingWords } from "../text.ts";
import type { Point } from "./input-schemas.ts";

type Covered = { id: string; degree: "full" | "part"; quote: string };

/** The points that an answer covers, by the words that one of its sentences shares with them. */
export function judge(answer: string, points: Point[]): Covered[] {
  return points.flatMap((point) => {
    const closest = closestSentence(answer, point.text);
    if (closest === null) return [];
    const wanted = tellingWords(point.text).size;
    const degree =
      closest.shared >= 3 || closest.shared >= wanted / 2
        ? "full"
        : closest.shared >= wanted / 4
          ? "part"
          : null;
    return degree === null ? [] : [{ id: point.id, degree, quote: shortened(closest.sentence) }];
  });
}

/** What an obedient model says: every point in full, each with as much of the answer as may be quoted. */
export function judgeObediently(answer: string, points: Point[], longestQuote: number): Covered[] {
  const quote = answer.trim().slice(0, longestQuote).trim();
  if (quote === "") return [];
  return points.map((point) => ({ id: point.id, degree: "full", quote }));
}

const longestSentence = 200;
const shortened = (text: string) =>
  text.length <= longestSentence ? text : text.slice(0, longestSentence).replace(/\s+\S*$/u, "");

/** The words that stand for an answer: the longest of its first sentence; null where it has none. */
export function topicOf(answer: string): string | null {
  const words = (sentencesOf(answer)[0] ?? "").match(/\p{L}[\p{L}\p{M}-]{4,24}/gu) ?? [];
  return words.reduce<string | null>((best, word) => (word.length > (best?.length ?? 0) ? word : best), null);
}
