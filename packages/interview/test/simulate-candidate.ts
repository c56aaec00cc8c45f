import type { RoleDefinition } from "@teamified/contracts/roles";
import { categoryProbabilities } from "../src/ability.ts";
import { openInterview, takeAnswer } from "../src/engine.ts";
import type { EngineState } from "../src/engine-state.ts";
import type { Grade, NextTurn, TurnKind } from "../src/ports.ts";

/** mulberry32: a small generator, so that every simulated interview can be played again. */
export function randomOf(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

export const gradeOf = (score: number): Grade => ({ score, covered: [], missed: [], notes: [] });

export type Played = { state: EngineState; turns: NextTurn[]; kinds: TurnKind[] };

/** Plays one interview; `respond` decides each turn. Stops by itself only after 200 turns, which is a failure. */
export function play(
  role: RoleDefinition,
  seed: string,
  respond: (turn: NextTurn) => { kind: TurnKind; grade: Grade | null },
): Played {
  let { state, next } = openInterview({ role, resume: null, seed });
  const turns: NextTurn[] = [next];
  const kinds: TurnKind[] = [];
  while (next.kind !== "closing" && turns.length < 200) {
    const response = respond(next);
    kinds.push(response.kind);
    ({ state, next } = takeAnswer({ role, state, ...response }));
    turns.push(next);
  }
  return { state, turns, kinds };
}

/** A candidate of one known ability, whose answers are drawn from the response model. */
export function answererOf(theta: number, random: () => number) {
  return (turn: NextTurn): { kind: TurnKind; grade: Grade } => {
    if (turn.kind === "closing") throw new Error("The interview is over.");
    let left = random();
    let category = 0;
    for (const probability of categoryProbabilities(theta, turn.question.difficulty)) {
      if (left < probability) break;
      left -= probability;
      category++;
    }
    return { kind: "answer", grade: gradeOf([10, 35, 62, 90][Math.min(category, 3)] ?? 0) };
  };
}
