import type { RoleDefinition } from "@teamified/contracts/roles";
import { openInterview, takeAnswer } from "../engine.ts";
import type { EngineState } from "../engine-state.ts";
import type { Grade, NextTurn, TurnKind } from "../ports.ts";

export type Played = { state: EngineState; turns: NextTurn[]; kinds: TurnKind[] };
type Response = { kind: TurnKind; grade: Grade | null };

/**
 * Plays one interview through the real engine; `respond` decides each turn.
 *
 * @throws Error when the interview does not end within 200 turns.
 */
export function play(role: RoleDefinition, seed: string, respond: (turn: NextTurn) => Response): Played {
  let { state, next } = openInterview({ role, resume: null, seed });
  const turns: NextTurn[] = [next];
  const kinds: TurnKind[] = [];
  while (next.kind !== "closing") {
    if (turns.length >= 200) throw new Error("The interview did not end.");
    const response = respond(next);
    kinds.push(response.kind);
    ({ state, next } = takeAnswer({ role, state, ...response }));
    turns.push(next);
  }
  return { state, turns, kinds };
}
