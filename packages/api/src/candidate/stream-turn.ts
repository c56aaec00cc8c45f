import { setTimeout as delay } from "node:timers/promises";
import type { Deps } from "@teamified/hiring/deps";
import { continueInterview } from "@teamified/hiring/interviews/continue-interview";
import type { LoadedInterview } from "@teamified/hiring/interviews/load-interview";
import { candidateView } from "@teamified/hiring/interviews/read-interview";

/** What a page hears of a turn. The words' sum is the question, but `done` has the last word. */
export type TurnEvent =
  | { type: "stored" }
  | { type: "words"; text: string }
  | { type: "done"; interview: ReturnType<typeof candidateView> };

/**
 * Words that come within this time travel together: nobody reads faster, and hundreds of interviews at once need a
 * fraction of the writes. In ms. The first words never wait.
 */
const gatherFor = 60;

/** Makes the turn that follows a stored answer and tells of it. Ends early, and quietly, when nobody listens. */
export async function* streamTurn(
  deps: Deps,
  interview: LoadedInterview,
  signal: AbortSignal | undefined,
): AsyncGenerator<TurnEvent, void, undefined> {
  const gone = new AbortController();
  const waiting = { signal: signal ? AbortSignal.any([signal, gone.signal]) : gone.signal };
  let words = "";
  let wake = Promise.withResolvers<void>();
  const turn = continueInterview(deps, interview, {
    ...waiting,
    onWords: (text) => {
      words += text;
      wake.resolve();
    },
  });
  const settled = turn.then(
    () => wake.resolve(),
    () => wake.resolve(),
  );
  let isOver = false;
  void settled.then(() => {
    isOver = true;
  });
  try {
    yield { type: "stored" };
    for (;;) {
      await wake.promise;
      if (words === "") break;
      const text = words;
      words = "";
      wake = Promise.withResolvers<void>();
      yield { type: "words", text };
      // What comes meanwhile is sent together, or with the end.
      if (!isOver) await Promise.race([settled, delay(gatherFor)]);
      if (isOver || words !== "") wake.resolve();
    }
    yield { type: "done", interview: candidateView(deps, await turn) };
  } catch (error) {
    if (!waiting.signal.aborted) throw error;
  } finally {
    gone.abort();
  }
}
