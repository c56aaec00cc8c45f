import type { Question, QuestionHelp } from "@teamified/contracts/roles";

/** The questions with what the interviewer says when a candidate asks back; `help` is by question id. */
export function withHelp(
  help: Readonly<Record<string, QuestionHelp>>,
  questions: readonly Question[],
): Question[] {
  return questions.map((question) => {
    const own = help[question.id];
    return own === undefined ? question : { ...question, help: own };
  });
}
