import type { LogEntry } from "@teamified/testing/simulator/state";
import { findMarker } from "./drive.ts";

/** The provider's own time in one turn: until the first words could be shown, and until the last could. */
export type ProviderTime = { firstMs: number; wholeMs: number };
export type AskedForTurn = { judge: LogEntry | null; word: LogEntry | null; isReworded: boolean };

/** What the provider was asked for each turn, by the turn's marker. */
export function askedByTurn(log: readonly LogEntry[]): Map<string, AskedForTurn> {
  const byTurn = new Map<string, AskedForTurn>();
  for (const entry of log) {
    const marker = findMarker(JSON.stringify(answerIn(entry.data)));
    if (marker === null) continue;
    const turn = byTurn.get(marker) ?? { judge: null, word: null, isReworded: false };
    byTurn.set(marker, turn);
    // The last one of a kind is the one that was used.
    if (entry.prompt === "judge-answer") turn.judge = entry;
    else if (entry.prompt === "word-turn") {
      turn.isReworded = turn.word !== null;
      turn.word = entry;
    }
  }
  return byTurn;
}

/** The field that holds the answer of this very turn; earlier answers may be in others. */
function answerIn(data: unknown): unknown {
  if (typeof data !== "object" || data === null) return null;
  if ("lastAnswer" in data) return data.lastAnswer;
  return "answer" in data ? data.answer : null;
}

/**
 * The shortest time that the provider's own delays allow: judging and wording side by side, and the wording after the
 * judgement where that changed the choice.
 */
export function providerTime({ judge, word, isReworded }: AskedForTurn): ProviderTime {
  const judgeMs = judge?.ownMs ?? 0;
  const firstMs = word?.ownFirstMs ?? 0;
  const wordMs = word?.ownMs ?? 0;
  return isReworded
    ? { firstMs: judgeMs + firstMs, wholeMs: judgeMs + wordMs }
    : { firstMs: Math.max(judgeMs, firstMs), wholeMs: Math.max(judgeMs, wordMs) };
}
