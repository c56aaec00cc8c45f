import { AppError } from "@teamified/contracts/errors";

/**
 * One decision about several feedbacks, one transaction each, in the order of `ids`: a feedback that
 * somebody decided already, or that is not there, is an outcome of its own and leaves the others alone.
 * An id that is named twice is decided, and answered, once.
 *
 * One after the other, because a hundred transactions at once would take every connection of this
 * process. Throws what `decide` throws beyond `stale` and `not_found`; what was decided until then
 * stays so, and asking again finds it `decided`.
 */
export async function decideEach<Outcome extends string>(
  ids: readonly string[],
  done: Outcome,
  decide: (id: string) => Promise<void>,
): Promise<{ results: { id: string; outcome: Outcome | "decided" | "not_found" }[] }> {
  const results: { id: string; outcome: Outcome | "decided" | "not_found" }[] = [];
  for (const id of new Set(ids)) {
    try {
      await decide(id);
      results.push({ id, outcome: done });
    } catch (error) {
      results.push({ id, outcome: lostTo(error) });
    }
  }
  return { results };
}

function lostTo(error: unknown): "decided" | "not_found" {
  if (error instanceof AppError && error.code === "stale") return "decided";
  if (error instanceof AppError && error.code === "not_found") return "not_found";
  throw error;
}
