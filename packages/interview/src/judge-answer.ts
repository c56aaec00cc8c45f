import type { Question } from "@teamified/contracts/roles";
import { notJudgedBecause } from "./answer-language.ts";
import { gradeAnswer } from "./grade-answer.ts";
import type { Grade } from "./ports.ts";

/**
 * The grade that an interview without a model gives an answer: `gradeAnswer`, or no judgement where the answer is in
 * another language than the rubric. Then `judged` is false, a note says why, and the score of 0 counts nowhere: a right
 * answer that nobody here can read is not a wrong one.
 */
export function judgeAnswer(question: Question, answer: string): Grade {
  const reason = notJudgedBecause(answer);
  if (reason === null) return gradeAnswer(question, answer);
  return {
    score: 0,
    covered: [],
    missed: question.points.map(({ id }) => id),
    notes: [reason],
    judged: false,
  };
}
