import type { Db } from "@teamified/db/client";

/** The turns that this process is making, by interview. Kept with the database, of which a process has one. */
const byDatabase = new WeakMap<Db, Map<string, Promise<unknown>>>();

/**
 * Runs `work` unless this process is at it for the same key already; then waits for that and gives its result. A
 * second tab, a reload and the same answer sent again so ask no model twice. Work that failed, perhaps because its
 * page went away, is done again by the next who waits.
 *
 * Several processes may still do the same turn at once: the database lets one of them store it.
 */
export async function oneAtATime<T>(db: Db, key: string, work: () => Promise<T>): Promise<T> {
  const running = byDatabase.get(db) ?? new Map<string, Promise<unknown>>();
  byDatabase.set(db, running);
  for (;;) {
    // The same key is always about the same work, so its result is of the same type.
    const other = running.get(key) as Promise<T> | undefined;
    if (other === undefined) break;
    const settled = await other.then(
      (result) => ({ result }),
      () => null,
    );
    if (settled !== null) return settled.result;
  }
  const own = work().finally(() => running.delete(key));
  running.set(key, own);
  return own;
}
