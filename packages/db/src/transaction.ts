import type { Db, Tx } from "./client.ts";
import { driverErrors } from "./driver-error.ts";

/** Milliseconds to wait for a free connection, then to be done. */
const limits = { maxWait: 5_000, timeout: 15_000 };

/** serialization_failure and deadlock_detected: the same work again normally succeeds. */
const lostRaces = new Set(["40001", "40P01", "P2034"]);

/**
 * Runs `work` in one transaction: all of it is stored, or nothing. After a lost race (deadlock,
 * serialization failure) `work` runs a second time, so it must do nothing outside the database.
 *
 * Throws what `work` throws, and Prisma's P2028 when it takes longer than 15 s.
 */
export async function inTransaction<T>(db: Db, work: (tx: Tx) => Promise<T>): Promise<T> {
  try {
    return await db.$transaction(work, limits);
  } catch (error) {
    const lost = driverErrors(error).some(
      ({ code, kind }) => kind === "TransactionWriteConflict" || (code !== undefined && lostRaces.has(code)),
    );
    if (!lost) throw error;
    return db.$transaction(work, limits);
  }
}
