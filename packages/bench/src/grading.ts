import { readFile } from "node:fs/promises";
import { typedPath } from "@teamified/config/typed-path";
import { graderFor, scoreOfReading, type YardstickGrade } from "@teamified/interview/grade-against-reference";
import { scoreOfMeasured } from "@teamified/interview/grade-answer";
import { judgeAnswer } from "@teamified/interview/judge-answer";
import { referenceExamples, rubricExamples } from "@teamified/interview/learning/examples";
import { crossPredict } from "@teamified/interview/learning/grow-forest";
import { growths, learningSeed } from "@teamified/interview/learning/growths";
import {
  bankQuestion,
  modelAnswerExamples,
  writtenExamples,
} from "@teamified/interview/learning/written-examples";
import { gamings } from "@teamified/interview/simulation/gaming";
import { perturbations } from "@teamified/interview/simulation/perturb";
import { randomOf, shuffled } from "@teamified/interview/simulation/random";
import { correlation } from "@teamified/interview/simulation/statistics";
import { z } from "zod";
import type { Measured } from "./bench.ts";

const rowSchema = z.object({
  question: z.string(),
  reference: z.string(),
  answer: z.string(),
  /** What people gave, 0–100. */
  score: z.number(),
});
type Row = z.infer<typeof rowSchema>;

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
const wordsOf = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

/** An answer to a question of the banks, of a kind ("weak", "spoken"). */
const ownSchema = z.object({
  questionId: z.string(),
  kind: z.string(),
  answer: z.string(),
  score: z.number(),
});
type OwnRow = z.infer<typeof ownSchema>;

const folds = 5;
const ownFolds = 12;

/** The chance that a right answer (50 and more by people) is above a wrong one; ties count half. */
function areaUnder(scores: readonly number[], people: readonly number[]): number {
  const right = scores.filter((_, index) => (people[index] ?? 0) >= 50).sort((a, b) => a - b);
  const wrong = scores.filter((_, index) => (people[index] ?? 0) < 50).sort((a, b) => a - b);
  let sum = 0;
  let below = 0;
  let same = 0;
  for (const score of right) {
    while ((wrong[below] ?? Number.POSITIVE_INFINITY) < score) below += 1;
    same = Math.max(same, below);
    while ((wrong[same] ?? Number.POSITIVE_INFINITY) <= score) same += 1;
    sum += below + (same - below) / 2;
  }
  return sum / Math.max(1, right.length * wrong.length);
}

/** Agreement on questions that the weights have not seen: learned anew without each fold of the questions. */
function leftOut(rows: readonly Row[]): Measured {
  const examples = referenceExamples(rows, 1);
  const crossed = crossPredict(examples, folds, growths.references, randomOf(learningSeed));
  const scores = examples.map(({ reading }, index) =>
    scoreOfReading(reading, crossed[index]?.predicted ?? 0),
  );
  const people = rows.map(({ score }) => score);
  const byFold = Array.from({ length: folds }, (_, fold): Measured[number] => {
    const of = <T>(values: readonly T[]): T[] => values.filter((_, index) => crossed[index]?.fold === fold);
    return {
      name: `questions left out, fold ${fold + 1} of ${folds}, r`,
      value: correlation(of(scores), of(people)),
      limit: "",
      holds: null,
    };
  });
  return [
    ...byFold,
    {
      name: "questions left out, all folds, r",
      value: correlation(scores, people),
      limit: "",
      holds: null,
    },
    {
      name: "questions left out, all folds, area under the curve",
      value: areaUnder(scores, people),
      limit: "",
      holds: null,
    },
  ];
}

/**
 * Answers to our own questions: what the grader of an interview gives them, and what it would give had it not learned
 * from any answer to the same question. The limits are held against the second alone.
 */
function measureOwn(rows: readonly OwnRow[]): Measured {
  const asked = rows.map((row) => ({ ...row, question: bankQuestion(row.questionId) }));
  const own = rubricExamples(asked, 1);
  const examples = [
    ...own,
    ...rubricExamples(writtenExamples(), 0.4),
    ...rubricExamples(modelAnswerExamples(), 0.1),
  ];
  const crossed = crossPredict(examples, ownFolds, growths.rubrics, randomOf(learningSeed));
  const scores = own.map(({ reading }, index) => scoreOfMeasured(reading, crossed[index]?.predicted ?? 0));
  const people = rows.map(({ score }) => score);
  const shipped = asked.map(({ question, answer }) => judgeAnswer(question, answer).score);
  const kinds = [...new Set(rows.map(({ kind }) => kind))];
  const of = (kind: string, values: readonly number[]): number[] =>
    values.filter((_, index) => rows[index]?.kind === kind);
  const offOf = (kind: string): number => mean(of(kind, scores)) - mean(of(kind, people));
  const r = correlation(scores, people);
  const error = mean(scores.map((score, index) => Math.abs(score - (people[index] ?? 0))));
  const spoken = Math.abs(offOf("spoken") - offOf("good"));
  const wrong = Math.max(0, ...of("weak", scores));
  return [
    ...Array.from({ length: ownFolds }, (_, fold): Measured[number] => {
      const inFold = scores.flatMap((score, index) =>
        crossed[index]?.fold === fold ? [Math.abs(score - (people[index] ?? 0))] : [],
      );
      return {
        name: `questions left out, fold ${fold + 1} of ${ownFolds}, mean error`,
        value: mean(inFold),
        limit: "",
        holds: null,
      };
    }),
    {
      name: `questions left out (${rows.length} answers), r`,
      value: r,
      limit: "at least 0.85",
      holds: r >= 0.85,
    },
    { name: "mean error, points", value: error, limit: "at most 12", holds: error <= 12 },
    { name: "spoken against typed, points", value: spoken, limit: "at most 3", holds: spoken <= 3 },
    { name: "the best of the confidently wrong", value: wrong, limit: "at most 30", holds: wrong <= 30 },
    ...kinds.map((kind) => ({
      name: `${kind}, mean (people ${mean(of(kind, people)).toFixed(0)})`,
      value: mean(of(kind, scores)),
      limit: "",
      holds: null,
    })),
    {
      name: "with the weights that ship, which may have seen them, r",
      value: correlation(shipped, people),
      limit: "",
      holds: null,
    },
  ];
}

/** Share of the reference's different words that the answer has: the plain way, to be better than. */
function overlap({ reference, answer }: Row): number {
  const wanted = new Set(wordsOf(reference));
  const said = new Set(wordsOf(answer));
  return [...wanted].filter((word) => said.has(word)).length / Math.max(1, wanted.size);
}

/**
 * Agreement of the local grader with people on a file of graded answers (JSON lines with `question`,
 * `reference`, `answer`, `score` of 0–100), beside what the length alone and plain overlap reach on the same
 * answers; what gaming earns beside the mean of poor answers (at most 25 by people); and how much a change of
 * voice changes a score. The weights that ship may have learned from the file: agreement is given on questions left out
 * as well, fold by fold. Lines of `questionId`, `kind`, `answer`, `score` are graded by the banks' rubrics instead.
 *
 * @throws Error when there is no file or it holds no such lines.
 */
export async function measureGrading(file: string | undefined, seed: number): Promise<Measured> {
  if (file === undefined) throw new Error("Name a file of graded answers: pnpm bench grading FILE");
  const lines = (await readFile(typedPath(file), "utf8")).split("\n").filter((line) => line.trim() !== "");
  const own = lines.map((line) => ownSchema.safeParse(JSON.parse(line)));
  if (own.length > 0 && own.every(({ success }) => success))
    return measureOwn(own.flatMap(({ data }) => (data === undefined ? [] : [data])));
  const rows = lines.map((line) => rowSchema.parse(JSON.parse(line)));
  const graders = new Map<string, (answer: string) => YardstickGrade>();
  const grade = (row: Row, answer: string): number => {
    const key = `${row.question}\n${row.reference}`;
    const grader = graders.get(key) ?? graderFor(row);
    graders.set(key, grader);
    return grader(answer).score;
  };

  const people = rows.map(({ score }) => score);
  const scores = rows.map((row) => grade(row, row.answer));
  const length = correlation(
    rows.map(({ answer }) => Math.log(1 + wordsOf(answer).length)),
    people,
  );
  const r = correlation(scores, people);
  const figures: Measured = [
    {
      name: `agreement with people (${rows.length} answers), r`,
      value: r,
      limit: "at least 0.72",
      holds: r >= 0.72,
    },
    { name: "length alone, r", value: length, limit: "0.05 less at least", holds: r - length >= 0.05 },
    {
      name: "plain word overlap, r",
      value: correlation(rows.map(overlap), people),
      limit: "",
      holds: null,
    },
  ];

  figures.push({
    name: "area under the curve of right and wrong",
    value: areaUnder(scores, people),
    limit: "",
    holds: null,
  });
  figures.push(...leftOut(rows));
  const random = randomOf(seed);
  const poor = mean(scores.filter((_, index) => (people[index] ?? 0) <= 25));
  const right = shuffled(
    rows.filter(({ score }) => score >= 90),
    random,
  ).slice(0, 500);
  figures.push({ name: "mean of poor answers", value: poor, limit: "", holds: null });
  figures.push({
    name: "mean of their honest twins",
    value: mean(right.map((row) => grade(row, row.answer))),
    limit: "",
    holds: null,
  });
  for (const [name, gaming] of Object.entries(gamings)) {
    const value = mean(
      right.map((row, index) => {
        const elsewhere = [...right.slice(index + 1), ...right].find(
          ({ question }) => question !== row.question,
        );
        return grade(
          row,
          gaming(
            { question: row.question, right: row.answer, rightElsewhere: elsewhere?.answer ?? "" },
            random,
          ),
        );
      }),
    );
    figures.push({ name, value, limit: `at most ${poor.toFixed(1)}`, holds: value <= poor });
  }
  const sample = shuffled(rows, random).slice(0, 500);
  for (const [name, perturb] of Object.entries(perturbations)) {
    const value = mean(sample.map((row) => grade(row, perturb(row.answer, random)) - grade(row, row.answer)));
    figures.push({ name: `change by ${name}`, value, limit: "at most ±2", holds: Math.abs(value) <= 2 });
  }
  return figures;
}
