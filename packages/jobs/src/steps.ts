import type { Db } from "@teamified/db/client";
import type { Steps } from "@teamified/hiring/deps";

/**
 * The stored steps of one job. A result is kept before it is used, so the try after a crash gets the
 * same value without doing the work again. When two tries of one job overlap, the first to store wins
 * and both go on with its result.
 *
 * What `run` returns has been through JSON the first time too: a Date would be a string at once, not
 * only after a crash.
 *
 * @throws the signal's reason when the try is no longer ours, before work is begun for nothing.
 */
export function createSteps(db: Db, jobId: string, signal: AbortSignal): Steps {
  const read = async (step: string) => {
    const row = await db.jobStep.findUnique({
      where: { jobId_step: { jobId, step } },
      select: { output: true },
    });
    // Only `run` below writes this column, and it always writes this shape.
    return row && (row.output as { value?: unknown });
  };
  return {
    async run<T>(step: string, work: () => Promise<T>): Promise<T> {
      signal.throwIfAborted();
      let stored = await read(step);
      if (!stored) {
        const value = await work();
        // A wrapper, because a bare null or undefined is not a JSON column's value.
        const output = JSON.parse(JSON.stringify({ value }, storable));
        await db.jobStep.createMany({ data: [{ jobId, step, output }], skipDuplicates: true });
        stored = (await read(step)) ?? output;
      }
      // The value is this step's own earlier result; T is what the caller says that `work` returns.
      return stored?.value as T;
    },
  };
}

/**
 * PostgreSQL's jsonb refuses NUL and halves of surrogate pairs, and the text of a broken document has
 * both: without this, such a resume would fail as a fault of ours.
 */
function storable(_key: string, value: unknown): unknown {
  return typeof value === "string" ? value.replaceAll("\0", "").toWellFormed() : value;
}
