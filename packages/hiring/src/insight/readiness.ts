import type { Deps } from "../deps.ts";
import { countOverdue } from "./overdue-work.ts";

const limitMs = 2000;

/** Whether this instance can serve: database, storage, and nothing overdue in the queue (OPS-5). */
export async function checkReadiness(deps: Deps): Promise<{
  ok: boolean;
  checks: Record<"database" | "storage" | "queue", { ok: boolean; detail: string }>;
}> {
  const [database, storage, queue] = await Promise.all([
    check(async () => {
      await deps.db.$queryRaw`select 1`;
      return { ok: true, detail: "answers" };
    }),
    check(async () => {
      await deps.files.check();
      return { ok: true, detail: deps.files.provider };
    }),
    check(async () => {
      const overdue = await countOverdue(deps);
      return {
        // Overdue work is the worker's failing: this instance still serves, and says what it sees.
        ok: true,
        detail: `overdue: ${overdue.feedback} feedback, ${overdue.resumes} resumes, ${overdue.assessments} assessments`,
      };
    }),
  ]);
  return { ok: database.ok && storage.ok && queue.ok, checks: { database, storage, queue } };
}

async function check(
  work: () => Promise<{ ok: boolean; detail: string }>,
): Promise<{ ok: boolean; detail: string }> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<{ ok: boolean; detail: string }>((resolve) => {
    timer = setTimeout(() => resolve({ ok: false, detail: `no answer within ${limitMs} ms` }), limitMs);
  });
  try {
    return await Promise.race([work(), late]);
  } catch {
    // What exactly failed is in the log of whoever failed; a public address tells no more than this.
    return { ok: false, detail: "unavailable" };
  } finally {
    clearTimeout(timer);
  }
}
