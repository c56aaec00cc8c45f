import { readFile } from "node:fs/promises";
import { typedPath } from "@teamified/config/typed-path";
import { graderFor, type YardstickGrade } from "@teamified/interview/grade-against-reference";
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
 * voice changes a score.
 *
 * @throws Error when there is no file or it holds no such lines.
 */
export async function measureGrading(file: string | undefined, seed: number): Promise<Measured> {
  if (file === undefined) throw new Error("Name a file of graded answers: pnpm bench grading FILE");
  const text = await readFile(typedPath(file), "utf8");
  const rows = text
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map((line) => rowSchema.parse(JSON.parse(line)));
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
