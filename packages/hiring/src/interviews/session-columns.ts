import type { QuestionMetadata } from "@teamified/contracts/interviews";
import { progressOf } from "@teamified/interview/engine";
import type { EngineState } from "@teamified/interview/engine-state";
import type { NextTurn } from "@teamified/interview/ports";

/** The engine's state as columns: `memory` is the truth, the others are there to be queried. */
export function sessionColumns(state: EngineState) {
  const progress = progressOf(state);
  return {
    memory: state,
    difficulty: progress.difficulty,
    questionsAsked: progress.questionsAsked,
    skillBoundaries: progress.skillBoundaries,
    progression: progress.progression,
  };
}

/** What is stored with a question: what it is, and the sentence that says why (INT-4). */
export function describeTurn(turn: NextTurn): QuestionMetadata {
  const question = turn.kind === "closing" ? null : turn.question;
  return {
    kind: turn.kind,
    questionId: question?.id ?? null,
    skill: question?.skill ?? null,
    difficulty: question?.difficulty ?? null,
    reason: turn.reason,
  };
}
