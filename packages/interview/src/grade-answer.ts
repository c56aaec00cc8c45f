import type { Question } from "@teamified/contracts/roles";
import { degreeScore } from "./coverage-score.ts";
import {
  matchPoint,
  type PointMatch,
  type Wanted,
  type Window,
  wantedMisconception,
  wantedPhrasing,
  wantedSentence,
  windowsOf,
} from "./match-point.ts";
import type { Grade } from "./ports.ts";
import { phrasesOf, type ReadAnswer, readAnswer, repeatableWords } from "./read-answer.ts";
import { tokenize } from "./tokenize.ts";

/** What one misconception costs. Several add up; the score never falls below 0. */
const misconceptionCost = 15;

type Prepared = {
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
  const fresh: Prepared = {
    points: question.points.map((point) => ({
      id: point.id,
      wanted: [wantedSentence(point.point), ...point.phrasings.map(wantedPhrasing)].filter(
        (way) => way.tokens.length > 0,
      ),
    })),
    misconceptions: question.misconceptions.map(({ says }) => [wantedMisconception(says)]),
    // The question's words alone prove nothing. The probe's do: at the main answer nobody has heard them yet,
    // and repeating the probe word by word is noticed.
    stems: new Set(
      tokenize(question.text)
        .filter((token) => token.weight > 0)
        .map((token) => token.stem),
    ),
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
};

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
  const { points, misconceptions, stems, asked, phrases } = prepare(question);
  const read = readAnswer({
    text: answer,
    asked,
    phrases,
    isRight: (clauses, tokens) => {
      const windows = windowsOf(clauses, tokens);
      return points.some(({ wanted }) => matchPoint(windows, wanted, stems)?.covered === true);
    },
  });
  const notes = [...read.notes];
  const windows = windowsOf(read.clauses, read.tokens);
  let cost = 0;
  const mistakes: RubricReading["mistakes"] = [];
  misconceptions.forEach((wanted, index) => {
    const match = matchPoint(windows, wanted, stems);
    if (match?.covered !== true) return;
    cost += misconceptionCost;
    mistakes.push({ start: match.start, end: match.end });
    const misconception = question.misconceptions[index];
    if (misconception !== undefined) {
      notes.push(`Sounds like a common misunderstanding: ${misconception.says}. ${misconception.truth}`);
    }
  });
  return {
    read,
    windows,
    points: points.map(({ id, wanted }) => ({ id, wanted, match: matchPoint(windows, wanted, stems) })),
    stems,
    cost,
    mistakes,
    notes,
  };
}

/**
 * The grade that these degrees earn: `degreeScore` times the credibility of what was said, less what
 * misconceptions cost.
 *
 * @param degrees point id → 0–1.
 */
export function gradeOf(
  question: Question,
  { read, cost, notes: found }: RubricReading,
  degrees: ReadonlyMap<string, number>,
  covered: Grade["covered"],
): Grade {
  const notes = [...found];
  if (read.tokens.length === 0) notes.push("Nothing in the answer is said to the question.");
  else if (covered.length === 0) notes.push("No point of the rubric was found in the answer.");
  const ids = new Set(covered.map((point) => point.pointId));
  return {
    score: Math.max(0, Math.round(degreeScore(question, degrees) * read.credibility) - cost),
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
 * of the points change nothing. The score is `degreeScore` less 15 for each misconception.
 *
 * @returns score 0–100; every quotation satisfies `answer.slice(start, end) === quote`.
 */
export function gradeAnswer(question: Question, answer: string): Grade {
  const reading = readByRubric(question, answer);
  const covered: Grade["covered"] = [];
  const degrees = new Map<string, number>();
  for (const { id, match } of reading.points) {
    if (match === null) continue;
    degrees.set(id, match.degree);
    if (!match.covered || reading.read.credibility < 0.5) continue;
    const { start, end } = match;
    covered.push({ pointId: id, quote: answer.slice(start, end), start, end });
  }
  return gradeOf(question, reading, degrees, covered);
}
