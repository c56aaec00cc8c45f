import type { Deps } from "../deps.ts";

const keepDays = 90;
/** Rows a statement: far within its time limit. */
const batch = 5_000;

/** Deletes calls of models older than 90 days; the spending of each day stays. Returns how many. */
export async function deleteOldCalls(deps: Pick<Deps, "db" | "clock">): Promise<number> {
  const before = new Date(deps.clock.now().getTime() - keepDays * 86_400_000);
  const organizations = await deps.db.organization.findMany({ select: { id: true } });
  let deleted = 0;
  for (const { id } of organizations) {
    for (;;) {
      const count = await deps.db.$executeRaw`
        delete from model_calls where id in (
          select id from model_calls
            where organization_id = ${id}::uuid and created_at < ${before} limit ${batch})`;
      deleted += count;
      if (count < batch) break;
    }
  }
  return deleted;
}
