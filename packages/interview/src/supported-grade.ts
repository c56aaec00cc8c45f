import type { Question } from "@teamified/contracts/roles";
import { gradeAnswer, gradeOf, type RubricReading, readByRubric } from "./grade-answer.ts";
import { touching, within } from "./in-order.ts";
import { traceOf, windowsOf } from "./match-point.ts";
import type { Grade } from "./ports.ts";
import { maxQuoteCharacters } from "./split-clauses.ts";
import { withoutInstructions } from "./without-instructions.ts";

/** A rubric point that a model says the answer covers, with the words that it says show it. */
export type ClaimedPoint = { pointId: string; degree: "full" | "part"; quote: string };

/**
 * Chosen on 105 answers of which one of us, who saw the local scores, said point by point what they cover
 * (`test/answers/covered-points.ts`):
 * of the points that are there, 95 of 100 show a trace above 0.7; of those that are not, half show less than 0.33.
 */
const trace = { from: 0.35, to: 0.75 };
/** What a claim counts at most of which our own reading sees nothing. */
const unseen = 0.05;
/** Mean evidence of all claims of an answer, 0–1, up to which none of them adds anything, and from which all do. */
const trusted = { from: 0.3, to: 0.8 };
/** What a point counts that is claimed in part. */
const part = 0.5;
/** From which degree a claimed point that is not covered in full is shown as covered in part. */
const leastInPart = 0.35;
/** What is left of a point that our own reading found and the model did not claim. */
const unclaimed = 0.25;
/** So many points may rest on the same words, and from which share of the longer passage they are the same. */
const sameWords = { mostPoints: 2, share: 0.6 };
/** A quotation of fewer meaningful words shows nothing. */
const leastWords = 2;

/** The highest score that claims can give an answer whose own grade, without a model, is `local`. */
export const mostSupported = (local: number): number =>
  Math.min(100, local + 30, Math.round(8 + 1.5 * local));

type Place = { start: number; end: number };
/** The words that support a claim, and how much of the point shows in them (0–1). */
type Support = { claim: ClaimedPoint; seen: number; quote: Place; words: Place };

const ramp = (value: number, { from, to }: { from: number; to: number }): number =>
  Math.min(1, Math.max(0, (value - from) / (to - from)));

function areSame(a: Place, b: Place): boolean {
  const common = Math.min(a.end, b.end) - Math.max(a.start, b.start);
  return common > sameWords.share * Math.max(a.end - a.start, b.end - b.start);
}

/** Whoever quotes means one of the first places; a text of one word has thousands. */
const mostPlaces = 20;

/** The first places where the quotation stands outside of what was cut. */
function placesOf(answer: string, quote: string, removed: readonly Place[]): Place[] {
  const places: Place[] = [];
  let looked = 0;
  for (
    let at = answer.indexOf(quote);
    at >= 0 && places.length < mostPlaces && looked < 10 * mostPlaces;
    at = answer.indexOf(quote, at + 1)
  ) {
    const place = { start: at, end: at + quote.length };
    if (touching(removed, place).length === 0) places.push(place);
    looked += 1;
  }
  return places;
}

/** The best support for a claim in its quotation; null when that is none of the candidate's own words. */
function supportOf(
  reading: RubricReading,
  answer: string,
  removed: readonly Place[],
  claim: ClaimedPoint,
): Support | null {
  const point = reading.points.find(({ id }) => id === claim.pointId);
  const text = claim.quote.trim();
  if (point === undefined || text === "") return null;
  let best: Support | null = null;
  for (const place of placesOf(answer, text, removed)) {
    const quoted = within(reading.read.tokens, place);
    if (quoted.filter(({ weight }) => weight > 0).length < leastWords) continue;
    // Whole clauses, as `readAnswer` kept them: not the question repeated, nothing disowned, no list of words.
    const clauses = touching(reading.read.clauses, place);
    const tokens = clauses.flatMap((clause) => touching(reading.read.tokens, clause));
    let support: Support = {
      claim,
      seen: 0,
      quote: { start: place.start, end: Math.min(place.end, place.start + maxQuoteCharacters) },
      words: place,
    };
    for (const window of windowsOf(clauses, tokens)) {
      const seen = traceOf([window], point.wanted, reading.stems);
      if (seen > support.seen + 1e-9) support = { ...support, seen, words: window };
    }
    if (best === null || support.seen > best.seen) best = support;
  }
  return best;
}

/** The best support of each claimed point, the strongest first; what rests on words that are used up is left out. */
function supportsOf(
  reading: RubricReading,
  answer: string,
  claims: ReadonlyMap<string, ClaimedPoint>,
): Map<string, Support> {
  const { removed } = withoutInstructions(answer);
  const found = [...claims.values()]
    .flatMap((claim) => supportOf(reading, answer, removed, claim) ?? [])
    .sort((a, b) => b.seen - a.seen);
  const kept = new Map<string, Support>();
  for (const support of found) {
    const sharing = [...kept.values()].filter(({ words }) => areSame(words, support.words)).length;
    if (sharing < sameWords.mostPoints) kept.set(support.claim.pointId, support);
  }
  return kept;
}

/**
 * The grade that a model's claims earn once they are held against the answer. A model that does what an
 * instruction in its data tells it can claim anything, but it cannot put words into the answer.
 *
 * - A claim counts with a quotation that stands in the answer, outside of instructions to the grader, in words
 *   that are neither the question's nor a list; at most two points rest on the same words.
 * - It counts by the trace of the point in those words, down to a twentieth where our own reading sees none.
 * - Who claims much that is not there is believed less in everything: what the claims add to our own reading is
 *   weighed by how much of them it sees.
 * - A point that our own reading found counts in full when the model claims it too, whatever it quotes, and a
 *   quarter when the model does not.
 * - The score is `mostSupported` of `gradeAnswer` at most. Misconceptions cost what they cost there.
 *
 * @param claimed what a model says is covered. Unknown ids count nothing; of two claims of a point the first.
 * @returns score 0–100; every quotation satisfies `answer.slice(start, end) === quote`. Never throws.
 */
export function supportedGrade(question: Question, answer: string, claimed: readonly ClaimedPoint[]): Grade {
  const reading = readByRubric(question, answer);
  const claims = new Map<string, ClaimedPoint>();
  for (const claim of claimed) {
    const isKnown = reading.points.some(({ id }) => id === claim.pointId);
    if (isKnown && !claims.has(claim.pointId)) claims.set(claim.pointId, claim);
  }
  const supports = supportsOf(reading, answer, claims);
  const shown = reading.points.reduce((sum, { id, match }) => {
    if (!claims.has(id)) return sum;
    return sum + (match?.covered === true ? 1 : ramp(supports.get(id)?.seen ?? 0, trace));
  }, 0);
  const trust = ramp(shown / Math.max(1, claims.size), trusted);

  const degrees = new Map<string, number>();
  const covered: Grade["covered"] = [];
  for (const { id, match } of reading.points) {
    const claim = claims.get(id);
    const support = supports.get(id);
    const most = claim === undefined ? unclaimed : claim.degree === "full" ? 1 : part;
    const own = (match?.degree ?? 0) * most;
    const seen =
      support === undefined ? 0 : Math.min(most, unseen + (1 - unseen) * ramp(support.seen, trace));
    const degree = own + Math.max(0, seen - own) * trust;
    degrees.set(id, degree);
    const isFull = degree > part;
    if (!isFull && (claim === undefined || degree < leastInPart)) continue;
    if (reading.read.credibility < 0.5) continue;
    const { start, end } =
      support !== undefined && seen >= own ? support.quote : (match ?? { start: 0, end: 0 });
    if (end <= start) continue;
    covered.push({
      pointId: id,
      quote: answer.slice(start, end),
      start,
      end,
      ...(isFull ? {} : { inPart: true }),
    });
  }
  const grade = gradeOf(question, reading, degrees, covered);
  const most = mostSupported(gradeAnswer(question, answer).score);
  if (grade.score <= most) return grade;
  const note = "The model found more in the answer than its words show; the score was limited.";
  return { ...grade, score: most, notes: [...grade.notes, note] };
}
