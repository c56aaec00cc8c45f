import type { Question } from "@teamified/contracts/roles";
import {
  answeringPassages,
  creditOf,
  type Evidence,
  measureEvidence,
  type Passage,
  passageInPart,
  readEvidence,
  shareOfEvidence,
} from "./answer-evidence.ts";
import { isDefective } from "./code-defects.ts";
import { degreeScore } from "./coverage-score.ts";
import { within } from "./in-order.ts";
import { isCode } from "./is-code.ts";
import { predict, readForest } from "./learning/forest.ts";
import { learnedFromRubrics } from "./learning/learned-from-rubrics.ts";
import { contentOf } from "./likeness-features.ts";
import {
  matchPoint,
  type PointMatch,
  traceOf,
  type Wanted,
  type Window,
  wantedMisconception,
  wantedNames,
  wantedPhrasing,
  wantedSentence,
  windowsOf,
} from "./match-point.ts";
import { notedOpposed, statementsOf, withOpposed, withoutOpposed } from "./opposed-clauses.ts";
import type { Grade } from "./ports.ts";
import { phrasesOf, type ReadAnswer, readAnswer, repeatableWords } from "./read-answer.ts";
import { readCode, type ShownPoint, shownInCode } from "./read-code.ts";
import { rubricFeaturesOf } from "./rubric-features.ts";
import { maxQuoteCharacters, splitClauses } from "./split-clauses.ts";
import { type Token, tokenize } from "./tokenize.ts";

/** What one misconception costs. Several add up; the score never falls below 0. */
const misconceptionCost = 15;

/** Statements of the model answer and the points, which an answer may turn round. */
const statementsOfText = (text: string): Token[][] =>
  splitClauses(text).flatMap(({ start, end }) => statementsOf(tokenize(text.slice(start, end))));

const forest = readForest(learnedFromRubrics);

type Prepared = {
  statements: Token[][];
  evidence: Evidence;
  points: { id: string; wanted: Wanted[] }[];
  misconceptions: Wanted[][];
  stems: Set<string>;
  asked: string;
  phrases: Set<string>;
};
// A question never changes once it is made, so its phrasings are read once for all answers.
const prepared = new WeakMap<Question, Prepared>();

function prepare(question: Question): Prepared {
  const known = prepared.get(question);
  if (known !== undefined) return known;
  const stems = new Set(
    tokenize(question.text)
      .filter((token) => token.weight > 0)
      .map((token) => token.stem),
  );
  const fresh: Prepared = {
    evidence: readEvidence(
      [
        ...question.points.map(({ point, phrasings }) => [point, ...phrasings].map(tokenize)),
        statementsOfText(question.modelAnswer),
      ],
      stems,
    ),
    statements: [question.modelAnswer, ...question.points.map(({ point }) => point)].flatMap(
      statementsOfText,
    ),
    points: question.points.map((point) => ({
      id: point.id,
      wanted: [
        wantedSentence(point.point),
        ...point.phrasings.map(wantedPhrasing),
        ...wantedNames([point.point, ...point.phrasings], stems),
      ].filter((way) => way.tokens.length > 0),
    })),
    misconceptions: question.misconceptions.map(({ says }) => [wantedMisconception(says)]),
    // The question's words alone prove nothing. The probe's do: at the main answer nobody has heard them yet,
    // and repeating the probe word by word is noticed.
    stems,
    asked: repeatableWords([question.text, question.probe]),
    phrases: phrasesOf([
      question.modelAnswer,
      ...question.points.flatMap(({ point, phrasings }) => [point, ...phrasings]),
    ]),
  };
  prepared.set(question, fresh);
  return fresh;
}

/** An answer read beside its question's rubric: what a grade is made of. */
export type RubricReading = {
  read: ReadAnswer;
  windows: Window[];
  points: { id: string; wanted: Wanted[]; match: PointMatch | null }[];
  /** Stems of the question, which prove nothing by themselves. */
  stems: ReadonlySet<string>;
  /** What the misconceptions in the answer cost, 0 or more. */
  cost: number;
  /** Where they are said, with the answer's own offsets. */
  mistakes: { start: number; end: number }[];
  notes: string[];
  /** The share 0–1 of what the answer has in common with what is right that says the opposite. */
  opposed: number;
  /** What speaks for the answer: not the mistakes, and nothing that says the opposite. */
  said: {
    text: string;
    tokens: Token[];
    traces: number[];
    passages: Passage[];
    measures: number[];
    sayable: Sayable[];
  };
};

/** A clause that may say a part of a point, with its words. */
type Sayable = { start: number; end: number; tokens: Token[] };

const sayableOf = (clauses: readonly { start: number; end: number }[], tokens: readonly Token[]): Sayable[] =>
  clauses.map(({ start, end }) => ({ start, end, tokens: within(tokens, { start, end }) }));

/** The last answer that was read of each question: a judgement and its samples ask for the same one again and again. */
const lastReadings = new WeakMap<Question, { answer: string; reading: RubricReading }>();

/** Reads an answer beside the rubric: what may count of it, where each point was found, which mistakes it holds. */
export function readByRubric(question: Question, answer: string): RubricReading {
  const last = lastReadings.get(question);
  if (last?.answer === answer) return last.reading;
  const reading = readAnew(question, answer);
  lastReadings.set(question, { answer, reading });
  return reading;
}

function readAnew(question: Question, answer: string): RubricReading {
  const { points, misconceptions, statements, stems, asked, phrases, evidence } = prepare(question);
  const read = readAnswer({
    text: answer,
    asked,
    phrases,
    answering: (clauses, tokens) =>
      answeringPassages(evidence, answer, clauses, tokens, false).flatMap((passage) => passage.clauses),
    isRight: (clauses, tokens) => {
      const windows = windowsOf(clauses, tokens);
      return points.some(({ wanted }) => matchPoint(windows, wanted, stems)?.covered === true);
    },
  });
  const notes = [...read.notes];
  const words = tokenize(answer);
  const all = windowsOf(
    read.said,
    read.said.flatMap((clause) => within(words, clause)),
  );
  let cost = 0;
  const mistakes: RubricReading["mistakes"] = [];
  misconceptions.forEach((wanted, index) => {
    const match = matchPoint(all, wanted, stems);
    if (match?.covered !== true) return;
    cost += misconceptionCost;
    mistakes.push({ start: match.start, end: match.end });
    const misconception = question.misconceptions[index];
    if (misconception !== undefined) {
      notes.push(`Sounds like a common misunderstanding: ${misconception.says}. ${misconception.truth}`);
    }
  });
  const right = withoutOpposed(statements, read.clauses, read.tokens, stems);
  if (right.share >= notedOpposed) notes.push("A part of the answer says the opposite of what is right.");
  const places = [...mistakes].sort((a, b) => a.start - b.start);
  const isMistaken = (place: { start: number; end: number }): boolean =>
    places.some(({ start, end }) => start < place.end && place.start < end);
  const passages = answeringPassages(
    evidence,
    answer,
    right.clauses.filter((clause) => !isMistaken(clause)),
    right.tokens,
  );
  const tokens = passages.flatMap((passage) => passage.tokens);
  const clauses = passages.flatMap((passage) => passage.clauses);
  const windows = windowsOf(clauses, tokens);
  const found = points.map(({ id, wanted }) => ({ id, wanted, match: matchPoint(windows, wanted, stems) }));
  return {
    read,
    windows,
    opposed: right.share,
    said: {
      text: contentOf(answer, tokens),
      tokens,
      // What is covered shows in full; looking for its trace again is most of the work.
      traces: found.map(({ wanted, match }) =>
        match?.covered === true ? 1 : traceOf(windows, wanted, stems),
      ),
      passages,
      sayable: sayableOf(
        right.clauses.filter((clause) => !isMistaken(clause)),
        right.tokens,
      ),
      measures: measureEvidence(evidence, passages),
    },
    points: found,
    stems,
    cost,
    mistakes,
    notes,
  };
}

/** What was measured of a reading: what the score without a model is predicted from. */
export function measureReading(
  question: Question,
  { said }: RubricReading,
  degrees: ReadonlyMap<string, number>,
): number[] {
  return rubricFeaturesOf(question, { ...said, degrees });
}

/** A forest draws towards the middle of what it learned from; this is what it lacks at the upper end, left questions out. */
const stretch = 1.15;
/** Up to which trace of the rubric nothing is shown, and from which the score is believed in full. */
const shownFrom = 0.3;
const shownTo = 0.8;
/** The weight of an answer's words below which it says nothing, whatever they are: "I don't know" is a third of it. */
const leastSaid = 0.8;

/** 0–100 of what was predicted: nothing where nothing of the rubric shows, and less for what says the opposite. */
export function scoreOfMeasured({ read, opposed, cost, said }: RubricReading, predicted: number): number {
  const trace = Math.max(0, ...said.traces);
  const saying = [...new Map(said.tokens.map(({ stem, weight }) => [stem, weight])).values()];
  if (saying.reduce((sum, weight) => sum + weight, 0) < leastSaid) return 0;
  const shown = Math.min(1, Math.max(0, (trace - shownFrom) / (shownTo - shownFrom))) ** 2;
  return Math.max(
    0,
    Math.round(100 * Math.min(1, predicted * stretch) * shown * read.credibility * withOpposed(opposed)) -
      cost,
  );
}

/**
 * The grade that these degrees earn: `degreeScore` times the credibility of what was said, less what
 * misconceptions cost.
 *
 * @param degrees point id → 0–1.
 * @param score another score for the same points.
 */
export function gradeOf(
  question: Question,
  { read, cost, notes: found }: RubricReading,
  degrees: ReadonlyMap<string, number>,
  covered: Grade["covered"],
  score = Math.max(0, Math.round(degreeScore(question, degrees) * read.credibility) - cost),
): Grade {
  const notes = [...found];
  if (read.tokens.length === 0) notes.push("Nothing in the answer is said to the question.");
  else if (covered.length === 0) notes.push("No point of the rubric was found in the answer.");
  const ids = new Set(covered.map((point) => point.pointId));
  return {
    score,
    covered,
    missed: question.points.map(({ id }) => id).filter((id) => !ids.has(id)),
    notes,
  };
}

/**
 * Grades an answer by the rubric points that its own words cover, without a model.
 *
 * `readAnswer` puts aside what earns nothing. Each point is looked for in windows of neighbouring clauses:
 * most of the words of one of its phrasings, stemmed and with synonyms, with the same negation. A point of
 * which a part is said counts in part and is not called covered. Length, style, spelling slips and the order
 * of the points change nothing. What says the opposite of the rubric counts for nothing and lowers the rest. The score
 * is what a forest learned from graded answers to other questions (`rubric-features`), less 15 for each misconception.
 *
 * @returns score 0–100; every quotation satisfies `answer.slice(start, end) === quote`.
 */
export function gradeAnswer(question: Question, answer: string): Grade {
  const reading = readByRubric(question, answer);
  const degrees = new Map(reading.points.map(({ id, match }) => [id, match?.degree ?? 0]));
  const predicted = scoreOfMeasured(reading, predict(forest, measureReading(question, reading, degrees)));
  const shown = pointsInCode(question, answer);
  const score = Math.max(predicted, scoreOfCode(question, reading, shown));
  const covered = withShown(answer, shown, creditsOf(question, answer, reading, score));
  return gradeOf(
    question,
    reading,
    degrees,
    question.points.flatMap(({ id }) => covered.filter(({ pointId }) => pointId === id)),
    score,
  );
}

/** The points that the program in an answer shows, if there is one. */
function pointsInCode(question: Question, answer: string): (ShownPoint & { id: string })[] {
  if (isDefective(question.text, answer)) return [];
  return shownInCode(prepare(question).evidence, readCode(answer)).flatMap((shown) => {
    // Behind the points stands the model answer, which is none.
    const id = question.points[shown.place]?.id;
    return id === undefined ? [] : [{ ...shown, id }];
  });
}

/**
 * What a program earns: the points that it shows and those that were said beside it, by their degrees. The forest has
 * learned from prose and takes a program for very little of it.
 */
function scoreOfCode(
  question: Question,
  { read, points, opposed, cost }: RubricReading,
  shown: readonly { id: string; degree: number; isNamed: boolean }[],
): number {
  // A call that a sentence names is measured with the sentence.
  if (shown.every(({ isNamed }) => isNamed)) return 0;
  const said = read.credibility < 0.5 ? [] : points.filter(({ match }) => match?.covered === true);
  const degrees = new Map(shown.map(({ id, degree }) => [id, degree]));
  for (const { id, match } of said) degrees.set(id, Math.max(degrees.get(id) ?? 0, match?.degree ?? 0));
  return Math.max(0, Math.round(degreeScore(question, degrees) * withOpposed(opposed)) - cost);
}

/** What was credited, and what a program shows beyond it or in full. */
function withShown(
  answer: string,
  shown: readonly (ShownPoint & { id: string })[],
  credited: Grade["covered"],
): Grade["covered"] {
  const better = shown.flatMap(({ id, degree, start, end: lineEnd }): Grade["covered"] => {
    const known = credited.find(({ pointId }) => pointId === id);
    if (known !== undefined && (known.inPart !== true || degree < 1)) return [];
    const end = Math.min(lineEnd, start + maxQuoteCharacters);
    const quote = answer.slice(start, end);
    return [{ pointId: id, quote, start, end, ...(degree < 1 && { inPart: true as const }) }];
  });
  const ids = new Set(better.map(({ pointId }) => pointId));
  return [...credited.filter(({ pointId }) => !ids.has(pointId)), ...better];
}

/**
 * From which score a point counts as said that is said in full, in part, or barely. What an answer that is mostly wrong
 * shares with a point it may well say of something else.
 */
const creditedFrom = { full: 40, "in part": 50, barely: 60 };
/** A short answer of one right sentence scores less; then the passage itself must be about nothing else. */
const aboutIt = 0.75;

/** An answer that earned less is mostly wrong or beside the question: what it shares with a point proves nothing. */
const leastScoreInPart = 37;

/** The whole lines in which a passage stands: a statement's brackets are outside of its words. */
function lineOf(text: string, { start, end }: { start: number; end: number }): string {
  const after = text.indexOf("\n", end);
  return text.slice(text.lastIndexOf("\n", start) + 1, after === -1 ? text.length : after);
}

/** The points that an answer is credited with: each passage is read once more beside its point alone. */
function creditsOf(
  question: Question,
  answer: string,
  { points, read, said, opposed }: RubricReading,
  score: number,
): Grade["covered"] {
  if (read.credibility < 0.5) return [];
  const { evidence } = prepare(question);
  const inPart = (place: number, pointId: string): Grade["covered"] => {
    const found =
      score < leastScoreInPart || opposed > 0 ? null : passageInPart(evidence, place, said.sayable);
    if (found === null) return [];
    const { start } = found;
    const end = Math.min(found.end, start + maxQuoteCharacters);
    return [{ pointId, quote: answer.slice(start, end), start, end, inPart: true }];
  };
  return points.flatMap(({ id, match }, place): Grade["covered"] => {
    if (match?.covered !== true) return inPart(place, id);
    const { start, end } = match;
    const tokens = within(said.tokens, match);
    const found = creditOf(evidence, place, tokens);
    const quote = answer.slice(start, end);
    // What a program does is there to see, whatever else the answer says.
    const shown = found !== "barely" && isCode(lineOf(answer, match));
    const isBelieved = shown || score >= creditedFrom[found];
    if (!isBelieved && shareOfEvidence(evidence, tokens) < aboutIt) return inPart(place, id);
    const isFull = shown || found === "full";
    return [{ pointId: id, quote, start, end, ...(isFull ? {} : { inPart: true }) }];
  });
}
