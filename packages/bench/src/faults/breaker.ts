import { doorDefaults } from "@teamified/ai/door/provider-door";
import type { CallOutcome } from "@teamified/contracts/model-calls";

/** A call as the door wrote it into the book; moments in milliseconds since 1970. */
export type Ended = { began: number; at: number; outcome: CallOutcome; hadWords: boolean };

/** A request that had passed the breaker before it opened may arrive so much later, on a busy machine. */
const travelMs = 400;
/** The breaker's clock and ours may differ by so much. */
const clockMs = 20;

type Rest = { from: number; to: number; byTrial: boolean };

/**
 * What reached a provider although its breaker was open. The breaker is followed by what the door wrote: so many
 * failures in a row open it for `restMs`; then so many trial calls may go out, and one that fails, or is cancelled
 * before a word came, opens it again.
 *
 * @param arrivals moments at which requests arrived at the provider
 */
export function callsPastBreaker(
  ended: readonly Ended[],
  arrivals: readonly number[],
  restMs: number,
): { opened: number; past: number; trials: number } {
  const rests = restsOf(ended, restMs);
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

function restsOf(ended: readonly Ended[], restMs: number): Rest[] {
  const rests: Rest[] = [];
  let inARow = 0;
  let trialsDone = 0;
  const open = (from: number, byTrial: boolean) => {
    rests.push({ from, to: from + restMs, byTrial });
    inARow = 0;
    trialsDone = 0;
  };
  for (const call of ended.toSorted((a, b) => a.at - b.at)) {
    const { at, began, outcome } = call;
    const last = rests.at(-1);
    const isFailure = outcome !== "completed" && outcome !== "cancelled" && outcome !== "refused";
    if (last === undefined || trialsDone >= doorDefaults.trialCalls) {
      if (outcome === "completed") inARow = 0;
      if (isFailure) inARow += 1;
      if (inARow >= doorDefaults.breakAfter) open(at, false);
      continue;
    }
    if (at < last.to) continue;
    const isTrial = began >= last.to - clockMs;
    if (isTrial && (isFailure || (outcome === "cancelled" && !call.hadWords))) open(at, true);
    else if (isTrial) trialsDone += 1;
    // One that went out before it opened says nothing while it is shut, but as much as a trial during those.
    else if (isFailure && ended.some((other) => other.began >= last.to - clockMs && other.began < at))
      open(at, true);
  }
  return rests;
}
