import { answeringPassages, type Evidence, measureEvidence, readEvidence } from "./answer-evidence.ts";
import { predict, readForest } from "./learning/forest.ts";
import { learnedFromReferences } from "./learning/learned-from-references.ts";
import {
  contentOf,
  type FeatureReference,
  featuresOf,
  pickFeatures,
  readFeatureReference,
  referenceFeatures,
} from "./likeness-features.ts";
import { matchPoint, type Wanted, type Window, wantedSentence, windowsOf } from "./match-point.ts";
import { notedOpposed, statementsOf, withOpposed, withoutOpposed } from "./opposed-clauses.ts";
import { phrasesOf, type ReadAnswer, readAnswer, repeatableWords } from "./read-answer.ts";
import { likenessOf, type Reference, readReference } from "./reference-likeness.ts";
import { splitClauses } from "./split-clauses.ts";
import { type Token, tokenize } from "./tokenize.ts";

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
  wanted: FeatureReference;
  evidence: Evidence;
  statements: Token[][];
  stems: Set<string>;
  asked: string;
  phrases: Set<string>;
};

/** Shorter pieces of a reference ("e.g.", "1.") are no points. */
const leastPointWords = 2;
/** The part of a reference that alone shows that a sentence says something right. */
const rightBySentence = 0.1;
/** Below this share of the reference's words nothing much can have been said of it. */
const someOfReference = 0.08;
const forest = readForest(learnedFromReferences);

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
  const text = reference ?? texts.join(". ");
  const asked = tokenize(question);
  const likeness = readReference(asked, tokenize(text));
  const sentences = (reference === undefined ? texts : pointsOfReference(reference)).map(tokenize);
  const statements = splitClauses(text).flatMap(({ start, end }) =>
    statementsOf(tokenize(text.slice(start, end))),
  );
  const stems = new Set(asked.filter(({ weight }) => weight > 0).map(({ stem }) => stem));
  return {
    evidence: readEvidence(
      (sentences.length === 0 ? [tokenize(text)] : sentences).map((sentence) => [sentence]),
      stems,
      true,
    ),
    wanted: readFeatureReference(
      likeness,
      { text: question, tokens: asked },
      text,
      sentences.length === 0 ? [tokenize(text)] : sentences,
    ),
    statements,
    points: texts.map((point) => ({
      point,
      wanted: [wantedSentence(point)].filter(({ tokens }) => tokens.length > 0),
    })),
    reference: likeness,
    stems,
    asked: repeatableWords([question]),
    phrases: phrasesOf([...(reference === undefined ? [] : [reference]), ...texts]),
  };
}

/** An answer read beside its reference: what may count of it, and what was measured of that. */
export type ReferenceReading = {
  read: ReadAnswer;
  windows: Window[];
  /** As `referenceFeatures` names them, then those of `measureEvidence`. */
  features: number[];
  /** The share 0–1 of what the answer has in common with the reference that says the opposite. */
  opposed: number;
};

function readBeside(
  { points, reference, wanted, evidence, statements, stems, asked, phrases }: Prepared,
  answer: string,
): ReferenceReading {
  const read = readAnswer({
    text: answer,
    asked,
    phrases,
    answering: (clauses, tokens) =>
      answeringPassages(evidence, answer, clauses, tokens, false).flatMap((passage) => passage.clauses),
    isRight: (clauses, tokens) => {
      if (likenessOf(reference, tokens) >= rightBySentence) return true;
      const windows = windowsOf(clauses, tokens);
      return points.some(({ wanted }) => matchPoint(windows, wanted, stems)?.covered === true);
    },
  });
  const right = withoutOpposed(statements, read.clauses, read.tokens, stems);
  const passages = answeringPassages(evidence, answer, right.clauses, right.tokens);
  const clauses = passages.flatMap((passage) => passage.clauses);
  const tokens = passages.flatMap((passage) => passage.tokens);
  const text = contentOf(answer, tokens);
  return {
    read,
    windows: windowsOf(clauses, tokens),
    features: [
      ...pickFeatures(featuresOf(wanted, text, tokens), referenceFeatures),
      ...measureEvidence(evidence, passages),
    ],
    opposed: right.share,
  };
}

/** A reader for many answers to one question: what the score is made of, for learning and for measurements. */
export function referenceReader(yardstick: Yardstick): (answer: string) => ReferenceReading {
  const prepared = prepare(yardstick);
  return (answer) => readBeside(prepared, answer);
}

/** The score 0–1 of what was measured. Nothing of the reference said is 0, whatever else was. */
export function scoreOfReading({ read, features, opposed }: ReferenceReading, predicted: number): number {
  const letters = Math.max(features[0] ?? 0, features[1] ?? 0);
  const shown = Math.min(1, letters / someOfReference);
  return predicted * shown * read.credibility * withOpposed(opposed);
}

/**
 * A grader for many answers to one question that has no rubric of ours.
 *
 * The score is what a forest learned from answers that people graded (`learning/learned-from-references`): how much of
 * what is new in the reference was said, how much of what was said is the reference's, which of its words stand
 * together. What says the opposite counts nothing and lowers the rest. With points alone, they are the reference; the
 * reference's sentences or the points are reported as covered or missed.
 *
 * @throws Error when there is neither.
 */
export function graderFor(yardstick: Yardstick): (answer: string) => YardstickGrade {
  if (yardstick.reference === undefined && (yardstick.points ?? []).length === 0) {
    throw new Error("There is nothing to grade against: give a reference answer or points.");
  }
  const prepared = prepare(yardstick);
  return (answer) => {
    const reading = readBeside(prepared, answer);
    const { read, windows, features, opposed } = reading;
    const notes = [...read.notes];
    const covered: YardstickGrade["covered"] = [];
    const missed: string[] = [];
    for (const { point, wanted } of prepared.points) {
      const match = matchPoint(windows, wanted, prepared.stems);
      if (match?.covered === true && read.credibility >= 0.5) {
        const { start, end } = match;
        covered.push({ point, quote: answer.slice(start, end), start, end });
      } else missed.push(point);
    }
    if (read.tokens.length === 0) notes.push("Nothing in the answer is said to the question.");
    if (opposed >= notedOpposed) notes.push("A part of the answer says the opposite of what is right.");
    return {
      score: Math.round(100 * scoreOfReading(reading, predict(forest, features))),
      covered,
      missed,
      notes,
    };
  };
}
