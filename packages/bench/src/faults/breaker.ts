import { doorDefaults } from "@teamified/ai/door/provider-door";
import type { CallOutcome } from "@teamified/contracts/model-calls";

/** A call as the door wrote it into the book, with the moment of that; milliseconds since 1970. */
export type Ended = { at: number; outcome: CallOutcome };

/** A request that had passed the breaker before it opened may arrive so much later, on a busy machine. */
const travelMs = 400;
/** The breaker's clock and ours may differ by so much. */
const clockMs = 20;

/**
 * What reached a provider although its breaker was open. The breaker is followed by what the door wrote: so many
 * failures in a row open it for `restMs`; then so many trial calls may go out, and one that fails opens it again.
 *
 * @param arrivals moments at which requests arrived at the provider
 */
export function callsPastBreaker(
  ended: readonly Ended[],
  arrivals: readonly number[],
  restMs: number,
): { opened: number; past: number; trials: number } {
  const rests: { from: number; to: number; byTrial: boolean }[] = [];
  let inARow = 0;
  let trialsDone = 0;
  for (const { at, outcome } of ended.toSorted((a, b) => a.at - b.at)) {
    const last = rests.at(-1);
    const isTrial = last !== undefined && last.to <= at && trialsDone < doorDefaults.trialCalls;
    // Failures of calls that were under way when it opened change nothing.
    if (last !== undefined && at < last.to) continue;
    if (outcome === "cancelled" || outcome === "refused") continue;
    if (outcome === "completed") {
      inARow = 0;
      if (isTrial) trialsDone += 1;
      continue;
    }
    inARow += 1;
    if (!isTrial && inARow < doorDefaults.breakAfter) continue;
    rests.push({ from: at, to: at + restMs, byTrial: isTrial });
    inARow = 0;
    trialsDone = 0;
  }
  const within = (from: number, to: number) => arrivals.filter((at) => at > from && at < to).length;
  let [past, trials] = [0, 0];
  for (const [index, { from, to, byTrial }] of rests.entries()) {
    const before = rests[index - 1];
    if (!byTrial || before === undefined) {
      past += within(from + travelMs, to - clockMs);
      continue;
    }
    // From the end of one rest to the end of the next there are trial calls alone; those that were let out before
    // the first of them failed may arrive in the next.
    const tried = within(before.to - clockMs, to - clockMs);
    trials += Math.min(tried, doorDefaults.trialCalls);
    past += Math.max(0, tried - doorDefaults.trialCalls);
  }
  return { opened: rests.length, past, trials };
}
