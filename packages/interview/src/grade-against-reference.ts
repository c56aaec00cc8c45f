import { matchPoint, type Wanted, wantedSentence, windowsOf } from "./match-point.ts";
import { phrasesOf, readAnswer, repeatableWords } from "./read-answer.ts";
import { likenessOf, type Reference, readReference } from "./reference-likeness.ts";
import { splitClauses } from "./split-clauses.ts";
import { tokenize } from "./tokenize.ts";

/** What an answer is held against: a reference answer, the points that it should make, or both. */
export type Yardstick = { question: string; reference?: string | undefined; points?: string[] | undefined };
/** A grade by a yardstick: every quotation satisfies `answer.slice(start, end) === quote`. */
export type YardstickGrade = {
  score: number;
  covered: { point: string; quote: string; start: number; end: number }[];
  missed: string[];
  notes: string[];
};

type Prepared = {
  points: { point: string; wanted: Wanted[] }[];
  reference: Reference | null;
  stems: Set<string>;
  asked: string;
  phrases: Set<string>;
};

/** Shorter pieces of a reference ("e.g.", "1.") are no points. */
const leastPointWords = 2;
/** The part of a reference that alone shows that a sentence says something right. */
const rightBySentence = 0.1;
/** As in a role's rubric: half of the points are a good answer already. */
const curve = 1.75;

function pointsOfReference(reference: string): string[] {
  const sentences = Map.groupBy(splitClauses(reference), (clause) => clause.sentence);
  return [...sentences.values()]
    .map((clauses) => reference.slice(clauses[0]?.start ?? 0, clauses.at(-1)?.end))
    .filter((sentence) => tokenize(sentence).filter(({ weight }) => weight > 0).length >= leastPointWords);
}

function prepare({ question, reference, points }: Yardstick): Prepared {
  const texts = points ?? (reference === undefined ? [] : pointsOfReference(reference));
  return {
    points: texts.map((point) => ({
      point,
      wanted: [wantedSentence(point)].filter(({ tokens }) => tokens.length > 0),
    })),
    reference: reference === undefined ? null : readReference(tokenize(question), tokenize(reference)),
    stems: new Set(
      tokenize(question)
        .filter(({ weight }) => weight > 0)
        .map(({ stem }) => stem),
    ),
    asked: repeatableWords([question]),
    phrases: phrasesOf([...(reference === undefined ? [] : [reference]), ...texts]),
  };
}

/**
 * A grader for many answers to one question that has no rubric of ours.
 *
 * With points, the score is the curve of the rubric over how much of each was said. With a reference answer,
 * it is `likenessOf` the two: which of the reference's words and neighbouring words were said, by how much
 * they say; its sentences are reported as points. With both, the mean of the two.
 *
 * @throws Error when there is neither.
 */
export function graderFor(yardstick: Yardstick): (answer: string) => YardstickGrade {
  if (yardstick.reference === undefined && (yardstick.points ?? []).length === 0) {
    throw new Error("There is nothing to grade against: give a reference answer or points.");
  }
  const { points, reference, stems, asked, phrases } = prepare(yardstick);
  return (answer) => {
    const read = readAnswer({
      text: answer,
      asked,
      phrases,
      isRight: (clauses, tokens) => {
        if (reference !== null && likenessOf(reference, tokens) >= rightBySentence) return true;
        const windows = windowsOf(clauses, tokens);
        return points.some(({ wanted }) => matchPoint(windows, wanted, stems)?.covered === true);
      },
    });
    const notes = [...read.notes];
    const windows = windowsOf(read.clauses, read.tokens);
    const covered: YardstickGrade["covered"] = [];
    const missed: string[] = [];
    let degrees = 0;
    for (const { point, wanted } of points) {
      const match = matchPoint(windows, wanted, stems);
      degrees += match?.degree ?? 0;
      if (match?.covered === true && read.credibility >= 0.5) {
        const { start, end } = match;
        covered.push({ point, quote: answer.slice(start, end), start, end });
      } else missed.push(point);
    }
    const byPoints = 1 - (1 - degrees / Math.max(1, points.length)) ** curve;
    const byReference = reference === null ? null : likenessOf(reference, read.tokens);
    const share =
      byReference === null
        ? byPoints
        : yardstick.points === undefined
          ? byReference
          : (byPoints + byReference) / 2;
    if (read.tokens.length === 0) notes.push("Nothing in the answer is said to the question.");
    return { score: Math.round(100 * share * read.credibility), covered, missed, notes };
  };
}
