import type { QuestionMetadata, TurnPlan, TurnWork } from "@teamified/contracts/interviews";
import { progressOf } from "@teamified/interview/engine";
import type { EngineState } from "@teamified/interview/engine-state";
import type { NextTurn, Usage } from "@teamified/interview/ports";

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

/** What is stored with a question: what it is, the sentence that says why (INT-4), and who worded it. */
export function describeTurn(
  turn: NextTurn,
  worded: { by: Usage; plan?: TurnPlan; guess?: QuestionMetadata["guess"] },
): QuestionMetadata {
  const question = turn.kind === "closing" ? null : turn.question;
  return {
    kind: turn.kind,
    questionId: question?.id ?? null,
    skill: question?.skill ?? null,
    difficulty: question?.difficulty ?? null,
    reason: turn.reason,
    worded: turnWork(worded.by),
    plan: worded.plan ?? null,
    guess: worded.guess ?? null,
  };
}

/** A call's provenance as it is stored with a message; what it cost is counted at the interview. */
export function turnWork({ provider, model, promptVersion, tokens, insteadOf }: Usage): TurnWork {
  return { provider, model, promptVersion, tokens, ...(insteadOf === undefined ? {} : { insteadOf }) };
}
