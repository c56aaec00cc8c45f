import type { Question } from "@teamified/contracts/roles";
import { gradeAnswer, gradeOf, type RubricReading, readByRubric } from "./grade-answer.ts";
import { traceOf, windowsOf } from "./match-point.ts";
import type { Grade } from "./ports.ts";
import { type Clause, maxQuoteCharacters } from "./split-clauses.ts";
import { withoutInstructions } from "./without-instructions.ts";

/** A rubric point that a model says the answer covers, with the words that it says show it. */
export type ClaimedPoint = { pointId: string; degree: "full" | "part"; quote: string };

/** What a claim counts at most, by how much of the point our own reading sees in the words around the quotation. */
const most = { seen: 1, glimpsed: 0.75, unseen: 0.4, part: 0.5 };
/** The share of what covers a point from which it counts as seen, and as glimpsed. */
const trace = { seen: 0.6, glimpsed: 0.3 };
/** So many points may rest on the same words. */
const mostPointsOnOneQuote = 2;
/** A quotation of fewer meaningful words shows nothing. */
const leastWords = 2;
/** How far a model may raise an answer above the grade that needs no model, in points of 100. */
export const mostGain = 35;

type Place = { start: number; end: number };

const overlaps = (a: Place, b: Place): boolean => a.start < b.end && b.start < a.end;

/** All places where the quotation stands, and that are free of instructions. */
function placesOf(answer: string, quote: string, removed: readonly Place[]): Place[] {
  const places: Place[] = [];
  for (let at = answer.indexOf(quote); at >= 0; at = answer.indexOf(quote, at + 1)) {
    const place = { start: at, end: at + quote.length };
    if (!removed.some((cut) => overlaps(cut, place))) places.push(place);
  }
  return places;
}

type Support = { pointId: string; degree: number; seen: number; quote: Place };

/** How much of what is claimed the quotation supports; null when it is none of the candidate's own words. */
function supportOf(
  reading: RubricReading,
  answer: string,
  removed: readonly Place[],
  claim: ClaimedPoint,
): Support | null {
  const point = reading.points.find(({ id }) => id === claim.pointId);
  const quote = claim.quote.trim();
  if (point === undefined || quote === "") return null;
  let best: Support | null = null;
  for (const place of placesOf(answer, quote, removed)) {
    // Only what `readAnswer` kept: not the question repeated, nothing disowned, no list of words.
    const clauses = reading.read.clauses.filter((clause: Clause) => overlaps(clause, place));
    const tokens = reading.read.tokens.filter(
      (token) => token.start >= place.start && token.end <= place.end,
    );
    if (tokens.filter(({ weight }) => weight > 0).length < leastWords) continue;
    const around = reading.read.tokens.filter((token) => clauses.some((clause) => overlaps(clause, token)));
    const seen = traceOf(windowsOf(clauses, around), point.wanted, reading.stems);
    const ceiling = seen >= trace.seen ? most.seen : seen >= trace.glimpsed ? most.glimpsed : most.unseen;
    const degree = Math.min(ceiling, claim.degree === "full" ? 1 : most.part);
    const end = Math.min(place.end, place.start + maxQuoteCharacters);
    if (best === null || seen > best.seen) {
      best = { pointId: claim.pointId, degree, seen, quote: { start: place.start, end } };
    }
  }
  return best;
}

/**
 * The grade that a model's claims earn once they are held against the answer: a model that does what an
 * instruction in its data tells it can claim anything, but cannot make words that are not there.
 *
 * A claim counts only with a quotation that stands in the answer, outside of instructions to the grader, in
 * words that are neither the question's nor listed; at most two points rest on the same words; a point of which
 * our own reading sees little or nothing in those words counts in part; and the whole is at most `mostGain`
 * above `gradeAnswer`. What our own reading found and the model did not claim keeps half of its worth.
 *
 * @param claimed points that a model says are covered. Unknown ids and second claims of a point count nothing.
 * @returns score 0–100; every quotation satisfies `answer.slice(start, end) === quote`. Never throws.
 */
export function supportedGrade(question: Question, answer: string, claimed: readonly ClaimedPoint[]): Grade {
  const reading = readByRubric(question, answer);
  const { removed } = withoutInstructions(answer);
  const supports = claimed
    .flatMap((claim) => supportOf(reading, answer, removed, claim) ?? [])
    .sort((a, b) => b.seen - a.seen);
  const degrees = new Map<string, number>();
  const used: Place[] = [];
  const covered: Grade["covered"] = [];
  for (const { pointId, degree, quote } of supports) {
    if (degrees.has(pointId)) continue;
    if (used.filter((place) => overlaps(place, quote)).length >= mostPointsOnOneQuote) continue;
    used.push(quote);
    degrees.set(pointId, degree);
    if (degree <= most.part || reading.read.credibility < 0.5) continue;
    covered.push({ pointId, quote: answer.slice(quote.start, quote.end), ...quote });
  }
  for (const { id, match } of reading.points) {
    if (match !== null && !degrees.has(id)) degrees.set(id, match.degree / 2);
  }
  const grade = gradeOf(question, reading, degrees, covered);
  const most100 = gradeAnswer(question, answer).score + mostGain;
  if (grade.score <= most100) return grade;
  return {
    ...grade,
    score: most100,
    notes: [
      ...grade.notes,
      "The model saw more in the answer than its words support; the score was limited.",
    ],
  };
}
