import { describe, expect, it } from "vitest";
import { graderFor } from "../src/grade-against-reference.ts";
import { gradeAnswer } from "../src/grade-answer.ts";
import { writtenExamples } from "../src/learning/written-examples.ts";
import { besideAnswers } from "./answers/beside-answers.ts";

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;
const written = writtenExamples();

/** How scores change when something is said before or after each of many answers. */
function changesBy(scoreOf: (index: number, answer: string) => number): number[] {
  return besideAnswers.flatMap((said, index) =>
    [0, 1, 2].flatMap((kind) => {
      const at = ((index * 17) % (written.length / 3)) * 3 + kind;
      const { answer } = written[at] ?? { answer: "" };
      const bare = scoreOf(at, answer);
      return [`${answer} ${said}`, `${said} ${answer}`].map((changed) => scoreOf(at, changed) - bare);
    }),
  );
}

describe("what stands beside an answer", () => {
  it("moves no score by a rubric", () => {
    const changes = changesBy((at, answer) => {
      const example = written[at];
      return example === undefined ? 0 : gradeAnswer(example.question, answer).score;
    });
    expect(Math.abs(mean(changes))).toBeLessThanOrEqual(0.2);
    expect(changes.filter((change) => change !== 0).length / changes.length).toBeLessThan(0.02);
  });

  it("moves a score by a reference hardly, and to neither side", () => {
    const changes = changesBy((at, answer) => {
      const example = written[at];
      if (example === undefined) return 0;
      const { text: question, modelAnswer: reference } = example.question;
      return graderFor({ question, reference })(answer).score;
    });
    expect(Math.abs(mean(changes))).toBeLessThanOrEqual(1);
  });

  it("is nothing by itself", () => {
    const scores = besideAnswers.map((said, index) => {
      const example = written[(index * 7) % written.length];
      return example === undefined ? 0 : gradeAnswer(example.question, said).score;
    });
    expect(mean(scores)).toBeLessThan(1);
  });
});
