import type { QuestionMetadata, TurnPlan } from "@teamified/contracts/interviews";
import { madeBy, type Usage } from "@teamified/contracts/model-calls";
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
    help: turn.kind === "clarification" ? turn.help : null,
    ofProbe: turn.kind === "probe" || (turn.kind === "clarification" && turn.probing),
    worded: madeBy(worded.by),
    plan: worded.plan ?? null,
    guess: worded.guess ?? null,
  };
}
