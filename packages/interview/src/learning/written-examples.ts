import type { Question } from "@teamified/contracts/roles";
import { builtInRoles } from "../roles/registry.ts";
import { fullstackAnswers } from "../simulation/answers/fullstack.ts";
import { javascriptAnswers } from "../simulation/answers/javascript.ts";
import { pythonAnswers } from "../simulation/answers/python.ts";
import { reactAnswers } from "../simulation/answers/react.ts";
import type { GradedByRubric } from "./examples.ts";

const byId = new Map(
  Object.values(builtInRoles).flatMap(({ questions }) =>
    questions.map((question) => [question.id, question]),
  ),
);

/** The question of the banks with this id. @throws Error when there is none. */
export function bankQuestion(id: string): Question {
  const question = byId.get(id);
  if (question === undefined) throw new Error(`There is no question ${id} in the banks.`);
  return question;
}

/** What good, partial and poor answers of ours are meant to be worth. */
const meant = { good: 90, partial: 45, poor: 6 } as const;

/** The answers of the simulation, which were written from the questions alone, with what they are meant to be worth. */
export function writtenExamples(): GradedByRubric[] {
  return [...reactAnswers, ...javascriptAnswers, ...pythonAnswers, ...fullstackAnswers].flatMap((answers) => {
    const question = bankQuestion(answers.question);
    return (["good", "partial", "poor"] as const).map((kind) => ({
      question,
      answer: answers[kind],
      score: meant[kind],
    }));
  });
}

/** The banks' own model answers, which say all that there is to say. */
export function modelAnswerExamples(): GradedByRubric[] {
  return [...byId.values()].map((question) => ({ question, answer: question.modelAnswer, score: 98 }));
}
