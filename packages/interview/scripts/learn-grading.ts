/**
 * Learns how much an answer is worth from answers that were graded, and writes the two forests of `src/learning`:
 *
 *   node scripts/learn-grading.ts --references FILE… --answers FILE
 *
 * FILE: JSON lines of `{question, reference, answer, score}`, and of `{questionId, answer, score}` for our own questions.
 * The answers of `src/simulation/answers` are learned from as well. Prints what forests say of questions that they have
 * not seen; `pnpm -s bench grading` says it fold by fold.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { z } from "zod";
import { scoreOfReading } from "../src/grade-against-reference.ts";
import { scoreOfMeasured } from "../src/grade-answer.ts";
import { countRubricWords } from "../src/learning/count-rubric-words.ts";
import { referenceExamples, rubricExamples } from "../src/learning/examples.ts";
import { crossPredict, type Example, growForest } from "../src/learning/grow-forest.ts";
import { growths, learningSeed } from "../src/learning/growths.ts";
import { bankQuestion, modelAnswerExamples, writtenExamples } from "../src/learning/written-examples.ts";
import { builtInRoles } from "../src/roles/registry.ts";
import { randomOf } from "../src/simulation/random.ts";
import { correlation } from "../src/simulation/statistics.ts";

const referenceRow = z.object({
  question: z.string(),
  reference: z.string(),
  answer: z.string(),
  score: z.number(),
});
const answerRow = z.object({ questionId: z.string(), answer: z.string(), score: z.number() });
const rowsOf = <T>(file: string, schema: z.ZodType<T>): T[] =>
  readFileSync(file, "utf8")
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map((line) => schema.parse(JSON.parse(line)));

const { values } = parseArgs({
  options: { references: { type: "string", multiple: true }, answers: { type: "string" } },
});
const files = values.references ?? [];
if (files.length === 0 || values.answers === undefined)
  throw new Error("Name --references FILE and --answers FILE.");

const questions = Object.values(builtInRoles).flatMap((role) => role.questions);
const counted = countRubricWords(questions);
writeFileSync(
  new URL("../src/learning/rubric-words.ts", import.meta.url),
  `/** Made by scripts/learn-grading.ts: in how many of the banks' rubrics each stem stands, from three up. */
export const rubricCount = ${questions.length};
export const rubricWords: readonly string[] = [
${counted.map((row) => `  "${row}",`).join("\n")}
];
`,
);

const sets = files.map((file) => referenceExamples(rowsOf(file, referenceRow), 1));
const written = writtenExamples();
const references = [
  ...sets.flat(),
  ...referenceExamples(
    written.map(({ question, answer, score }) => ({
      question: question.text,
      reference: question.modelAnswer,
      answer,
      score,
    })),
    1,
  ),
];
const own = rubricExamples(
  rowsOf(values.answers, answerRow).map(({ questionId, answer, score }) => ({
    question: bankQuestion(questionId),
    answer,
    score,
  })),
  1,
);
const rubrics = [...own, ...rubricExamples(written, 0.4), ...rubricExamples(modelAnswerExamples(), 0.1)];

function write(name: string, file: string, examples: readonly Example[], figures: string): void {
  const rows = growForest(
    examples,
    name === "learnedFromRubrics" ? growths.rubrics : growths.references,
    randomOf(learningSeed),
  );
  writeFileSync(
    new URL(`../src/learning/${file}.ts`, import.meta.url),
    `/**
 * Made by scripts/learn-grading.ts from ${examples.length} graded answers to ${new Set(examples.map(({ question }) => question)).size} questions, seed ${learningSeed}: a tree a row, as
 * \`readForest\` reads it. ${figures}
 */
export const ${name}: readonly string[] = [
${rows.map((row) => `  "${row}",`).join("\n")}
];
`,
  );
}

const crossed = crossPredict(references, 5, growths.references, randomOf(learningSeed));
let from = 0;
const agreements = sets.map((set) => {
  const scores = set.map(({ reading }, index) =>
    scoreOfReading(reading, crossed[from + index]?.predicted ?? 0),
  );
  from += set.length;
  return correlation(
    scores,
    set.map(({ worth }) => worth),
  ).toFixed(3);
});
const ownCrossed = crossPredict(rubrics, 12, growths.rubrics, randomOf(learningSeed));
const ownScores = own.map(({ reading }, index) =>
  scoreOfMeasured(reading, ownCrossed[index]?.predicted ?? 0),
);
const r = correlation(
  ownScores,
  own.map(({ worth }) => worth),
).toFixed(3);
const error = (
  ownScores.reduce((sum, score, index) => sum + Math.abs(score - 100 * (own[index]?.worth ?? 0)), 0) /
  own.length
).toFixed(1);
write(
  "learnedFromReferences",
  "learned-from-references",
  references,
  `On questions left out: r ${agreements.join(" and ")}.`,
);
write(
  "learnedFromRubrics",
  "learned-from-rubrics",
  rubrics,
  `On questions left out: r ${r}, mean error ${error} points.`,
);
process.stdout.write(`references: r ${agreements.join(", ")}; own questions: r ${r}, mean error ${error}\n`);
