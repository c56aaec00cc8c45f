import { setTimeout as delay } from "node:timers/promises";
import { randomOf } from "@teamified/interview/simulation/random";

/** What a client saw of one turn; `next` is the number of the question that waits now, null when none does. */
export type Sent = { firstWordsMs: number; turnMs: number; next: number | null };

/** One turn of one session. `marker` stands in its answer, so that the provider's log can be read by turn. */
export type TimedTurn = {
  marker: string;
  /** When the answer went out, milliseconds since 1970. */
  at: number;
} & ({ error: null; firstWordsMs: number; turnMs: number } | { error: string });

/** The mark of a turn, and how to find it in what a provider was asked. */
export const markerOf = (session: number, turn: number): string => `[${session}-${turn}]`;
export const findMarker = (text: string): string | null => /\[\d+-\d+\]/.exec(text)?.[0] ?? null;

/**
 * So many sessions at once, each turn after a time of thinking that is drawn from the seed: the same seed gives the
 * same load. A session whose turn fails ends there.
 *
 * @param options.thinkMs least and most; `[0, 0]` for none.
 */
export async function drive(options: {
  sessions: number;
  turns: number;
  thinkMs: readonly [number, number];
  seed: number;
  send: (turn: { session: number; turn: number; marker: string; questionSequence: number }) => Promise<Sent>;
  /** What is to be done before the answer, in the time of thinking. */
  prepare: (turn: { session: number; turn: number; marker: string }) => Promise<void>;
}): Promise<{ turns: TimedTurn[]; seconds: number }> {
  const [least, most] = options.thinkMs;
  const timed: TimedTurn[] = [];
  const beganAt = performance.now();
  const play = async (session: number) => {
    const random = randomOf(options.seed * 100_003 + session);
    let questionSequence = 1;
    for (let turn = 0; turn < options.turns; turn += 1) {
      const marker = markerOf(session, turn);
      const thinkMs = turn === 0 ? random() * most : least + random() * (most - least);
      await Promise.all([delay(thinkMs), options.prepare({ session, turn, marker })]);
      const at = performance.timeOrigin + performance.now();
      try {
        const sent = await options.send({ session, turn, marker, questionSequence });
        timed.push({ marker, at, error: null, firstWordsMs: sent.firstWordsMs, turnMs: sent.turnMs });
        if (sent.next === null) return;
        questionSequence = sent.next;
      } catch (error) {
        timed.push({ marker, at, error: error instanceof Error ? error.message : String(error) });
        return;
      }
    }
  };
  await Promise.all(Array.from({ length: options.sessions }, (_, session) => play(session)));
  return { turns: timed, seconds: (performance.now() - beganAt) / 1000 };
}
