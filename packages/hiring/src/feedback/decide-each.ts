import { AppError } from "@teamified/contracts/errors";

/** Why a decision did not reach a feedback; `version` is the one that is there now. */
type Missed = { outcome: "decided" | "not_found" } | { outcome: "changed"; version: number };

/**
 * One decision about several feedbacks, one transaction each, in the order of `items`: a feedback that
 * somebody decided already, that is another than the one that was seen, or that is not there, is an outcome of
 * its own and leaves the others alone. An id that is named twice is decided, and answered, once.
 *
 * One after the other, because a hundred transactions at once would take every connection of this
 * process. Throws what `decide` throws beyond `stale` and `not_found`; what was decided until then
 * stays so, and asking again finds it `decided`.
 */
export async function decideEach<Item extends { id: string }, Outcome extends string>(
  items: readonly Item[],
  done: Outcome,
  decide: (item: Item) => Promise<void>,
): Promise<{ results: ({ id: string } & ({ outcome: Outcome } | Missed))[] }> {
  const results: ({ id: string } & ({ outcome: Outcome } | Missed))[] = [];
  for (const item of new Map(items.map((each) => [each.id, each])).values()) {
    try {
      await decide(item);
      results.push({ id: item.id, outcome: done });
    } catch (error) {
      results.push({ id: item.id, ...whyMissed(error) });
    }
  }
  return { results };
}

function whyMissed(error: unknown): Missed {
  if (!(error instanceof AppError)) throw error;
  if (error.code === "not_found") return { outcome: "not_found" };
  if (error.code !== "stale") throw error;
  const { version } = error.details;
  return version === undefined ? { outcome: "decided" } : { outcome: "changed", version };
}
