/**
 * Counts which kinds of words stand beside each other in the banks' own texts and writes
 * src/word-order-table.ts. Run it again when the banks have grown: node scripts/learn-word-order.ts
 */
import { writeFileSync } from "node:fs";
import { builtInRoles } from "../src/roles/registry.ts";
import { wordClasses, wordClassRuns } from "../src/word-classes.ts";

const size = wordClasses.length;
const pairs = wordClasses.map(() => wordClasses.map(() => 0));
const left = wordClasses.map(() => 0);
const right = wordClasses.map(() => 0);
let all = 0;
for (const role of Object.values(builtInRoles)) {
  for (const question of role.questions) {
    const texts = [
      question.text,
      question.modelAnswer,
      question.probe,
      question.why,
      ...question.points.map(({ point }) => point),
      ...question.misconceptions.map(({ truth }) => truth),
    ];
    for (const run of texts.flatMap(wordClassRuns)) {
      run.slice(0, -1).forEach((a, index) => {
        const b = run[index + 1] ?? 0;
        const row = pairs[a];
        if (row !== undefined) row[b] = (row[b] ?? 0) + 1;
        left[a] = (left[a] ?? 0) + 1;
        right[b] = (right[b] ?? 0) + 1;
        all++;
      });
    }
  }
}
const rows = Array.from({ length: size }, (_, a) =>
  Array.from({ length: size }, (_, b) => {
    const expected = ((left[a] ?? 0) * (right[b] ?? 0)) / all;
    const value = Math.log(((pairs[a]?.[b] ?? 0) + 1) / (expected + 1));
    return Math.round(10 * Math.max(-2.5, Math.min(1.5, value)));
  }),
);
const lines = rows.map((row) => `  "${row.join(" ")}",`);
writeFileSync(
  new URL("../src/word-order-table.ts", import.meta.url),
  `/**
 * Made by scripts/learn-word-order.ts from ${all} pairs of neighbours in the question banks: ten times the
 * logarithm of how much more often a word of the row's class stands before one of the column's than chance
 * would have it (pointwise mutual information with one added count, kept within −2.5 and 1.5).
 */
export const wordOrderTable: readonly string[] = [
${lines.join("\n")}
];
`,
);
