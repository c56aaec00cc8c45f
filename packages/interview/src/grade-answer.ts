import type { Question } from "@teamified/contracts/roles";
import { coverageScore } from "./coverage-score.ts";
import { findGraderInstructions } from "./find-grader-instructions.ts";
import {
  matchPoint,
  readAnswer,
  type Wanted,
  wantedMisconception,
  wantedPhrasing,
  wantedSentence,
} from "./match-point.ts";
import type { Grade } from "./ports.ts";
import { isWordSalad } from "./prose-check.ts";
import { type Clause, splitClauses } from "./split-clauses.ts";
import { tokenize } from "./tokenize.ts";

/** What one misconception costs. Several add up; the score never falls below 0. */
const misconceptionCost = 15;

type Prepared = {
  points: { id: string; wanted: Wanted[] }[];
  misconceptions: Wanted[][];
  stems: Set<string>;
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
    // and repeating the probe word by word is noticed below.
    stems: new Set(
      tokenize(question.text)
        .filter((token) => token.weight > 0)
        .map((token) => token.stem),
    ),
  };
  prepared.set(question, fresh);
  return fresh;
}

const disclaimed =
  /\b(?:it\s+is|it['’]s|that\s+is|that['’]s)\s+(?:not\s+(?:true|correct|right|the\s+case)|false|wrong|incorrect|untrue)\s+(?:that|to\s+(?:say|think|claim|believe))\b/i;

function clauseRepeatsQuestion(text: string, clause: Clause, questionWords: string): boolean {
  const words = tokenize(text.slice(clause.start, clause.end)).map((token) => token.stem);
  if (words.length < 4) return false;
  const triples = words.slice(0, -2).map((word, index) => `${word} ${words[index + 1]} ${words[index + 2]}`);
  return triples.filter((triple) => questionWords.includes(` ${triple} `)).length / triples.length > 0.6;
}

/**
 * Grades an answer by the rubric points that its own words cover, without a model.
 *
 * The answer is cut into clauses; whatever speaks to the grader, repeats the question or is disowned ("it is
 * not true that …") is put aside. Each point is looked for in windows of neighbouring clauses: most of the
 * words of one of its phrasings, stemmed and with synonyms, with the same negation. Length, style, spelling
 * slips and order of the points change nothing. The score is `coverageScore` less 15 for each misconception.
 *
 * @returns score 0–100; every quotation satisfies `answer.slice(start, end) === quote`.
 */
export function gradeAnswer(question: Question, answer: string): Grade {
  const { points, misconceptions, stems } = prepare(question);
  const everything = points.map((point) => point.id);
  const notes: string[] = [];
  const nothing = (note: string): Grade => ({
    score: 0,
    covered: [],
    missed: everything,
    notes: [...notes, note],
  });

  const instructions = findGraderInstructions(answer);
  if (instructions.length > 0)
    notes.push("A passage speaks to the grader; it was put aside and earned nothing.");
  const tokens = tokenize(answer).filter(
    (token) => !instructions.some((passage) => token.start < passage.end && token.end > passage.start),
  );
  if (tokens.length === 0) return nothing("The answer holds no words that answer the question.");
  if (isWordSalad(answer, tokens)) {
    return nothing(
      "The answer is a list of words rather than something said, so no point could be credited.",
    );
  }
  const questionWords = ` ${tokenize(`${question.text} ${question.probe}`)
    .map((token) => token.stem)
    .join(" ")} `;
  let repeats = 0;
  let disowned = 0;
  const all = splitClauses(answer);
  const disownedSentences = new Set(
    all
      .filter((clause) => disclaimed.test(answer.slice(clause.start, clause.end)))
      .map((clause) => clause.sentence),
  );
  const saladSentences = new Set(
    [...Map.groupBy(all, (clause) => clause.sentence)].flatMap(([sentence, clauses]) => {
      const start = clauses[0]?.start ?? 0;
      const end = clauses.at(-1)?.end ?? 0;
      const inside = tokens.filter((token) => token.start >= start && token.end <= end);
      return isWordSalad(answer, inside) ? [sentence] : [];
    }),
  );
  let lists = 0;
  const kept = all.filter((clause) => {
    if (saladSentences.has(clause.sentence)) {
      lists++;
      return false;
    }
    if (instructions.some((passage) => clause.start < passage.end && clause.end > passage.start))
      return false;
    if (disownedSentences.has(clause.sentence)) {
      disowned++;
      return false;
    }
    if (clauseRepeatsQuestion(answer, clause, questionWords)) {
      repeats++;
      return false;
    }
    return true;
  });
  if (repeats > 0) notes.push("Part of the answer repeats the question; that part earned nothing.");
  if (disowned > 0) notes.push("A sentence says that something is not true; it was not counted as said.");
  if (lists > 0) notes.push("A part that is a list of words rather than something said earned nothing.");
  if (kept.length === 0) return nothing("Nothing is left that answers the question.");

  const read = readAnswer(answer, kept);
  const covered: Grade["covered"] = [];
  for (const point of points) {
    const match = matchPoint(read, point.wanted, stems);
    if (match === null) continue;
    covered.push({
      pointId: point.id,
      quote: answer.slice(match.start, match.end),
      start: match.start,
      end: match.end,
    });
  }
  const ids = covered.map((point) => point.pointId);
  let score = coverageScore(question, ids);
  misconceptions.forEach((wanted, index) => {
    if (matchPoint(read, wanted, stems) === null) return;
    score = Math.max(0, score - misconceptionCost);
    const misconception = question.misconceptions[index];
    if (misconception !== undefined) {
      notes.push(`Sounds like a common misunderstanding (“${misconception.says}”). ${misconception.truth}`);
    }
  });
  if (covered.length === 0) notes.push("No point of the rubric was found in the answer.");
  return { score, covered, missed: everything.filter((id) => !ids.includes(id)), notes };
}
