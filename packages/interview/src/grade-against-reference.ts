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
  reference: Reference;
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
const ofPoints = 1 / 3;

/** A sentence of more characters is cut into its clauses, since nobody says all of it in one breath. */
const longSentence = 160;
/** "Advantages:" is a heading, not a point. */
const longHeading = 40;
/** Where a list's next item begins: bullets, dashes, "1." and "a)". */
const listItem = /(?<!\s)\s+(?=[-–•●○▪*]\s*\p{L})|(?<!\s)\s+(?=(?:\d{1,2}|[a-z]|[ivx]{1,4})[.)]\s*\p{L})/gu;

function pointsOfReference(reference: string): string[] {
  return reference
    .split(listItem)
    .flatMap((item) => [
      ...Map.groupBy(
        splitClauses(item).map((clause) => ({ ...clause, text: item.slice(clause.start, clause.end) })),
        (clause) => clause.sentence,
      ).values(),
    ])
    .flatMap((clauses) => {
      const sentence = clauses.map(({ text }) => text).join(" ");
      return sentence.length <= longSentence ? [sentence] : clauses.map(({ text }) => text);
    })
    .map((point) => point.replace(/^[-–•●○▪*\s]+/u, ""))
    .filter((point) => !(point.endsWith(":") && point.length < longHeading))
    .filter((point) => tokenize(point).filter(({ weight }) => weight > 0).length >= leastPointWords);
}

function prepare({ question, reference, points }: Yardstick): Prepared {
  const texts = points ?? (reference === undefined ? [] : pointsOfReference(reference));
  return {
    points: texts.map((point) => ({
      point,
      wanted: [wantedSentence(point)].filter(({ tokens }) => tokens.length > 0),
    })),
    reference: readReference(tokenize(question), tokenize(reference ?? texts.join(". "))),
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
 * With a reference answer the score is `likenessOf` the two: which of the reference's words and neighbouring
 * words were said, by how much they say; its sentences are reported as points. Points count a third by how
 * much of each was said, on the curve of the rubric, and two thirds by likeness, to the reference if there is
 * one and to the points themselves if not: a point alone, without other ways to say it, is often said in
 * words that no list foresees.
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
        if (likenessOf(reference, tokens) >= rightBySentence) return true;
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
    const byReference = likenessOf(reference, read.tokens);
    const share =
      yardstick.points === undefined ? byReference : byPoints * ofPoints + byReference * (1 - ofPoints);
    if (read.tokens.length === 0) notes.push("Nothing in the answer is said to the question.");
    return { score: Math.round(100 * share * read.credibility), covered, missed, notes };
  };
}
