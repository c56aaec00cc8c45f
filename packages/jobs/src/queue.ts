import { jobPayloads } from "@teamified/contracts/jobs";
import type { Enqueue } from "@teamified/hiring/deps";
import type { Log } from "@teamified/log/log";
import { fromPrisma, type PgBoss } from "pg-boss";
import { connectBoss } from "./connect-boss.ts";
import { deadLetterOf } from "./install.ts";

/** What a web process or a script holds to put jobs into the queue. */
export type JobQueue = {
  enqueue: Enqueue;
  /** Jobs past their last try whose failure is not recorded as yet. */
  countDead(): Promise<number>;
  /** pg-boss's own calls to list, retry and redrive, for the admin page. */
  boss: PgBoss;
  close(): Promise<void>;
};

/**
 * Opens the queue for a process that puts jobs in and runs none: a small pool, no supervision, no
 * schedules, no migration. The schema must have been installed: see install.ts.
 *
 * @param options.poolMax connections beside those of Prisma, default 2; a job itself is written over the
 *   caller's transaction, the pool only reads the definitions of the queues.
 * @throws when the database cannot be reached or the schema of the queue is not installed.
 */
export async function createQueue(options: { url: string; poolMax?: number; log: Log }): Promise<JobQueue> {
  const boss = connectBoss(options.url, options.log, {
    application_name: "teamified-queue",
    max: options.poolMax ?? 2,
    supervise: false,
    schedule: false,
    migrate: false,
  });
  await boss.start();
  return {
    enqueue: createEnqueue(boss),
    countDead: () => countDead(boss),
    boss,
    close: () => boss.stop({ graceful: false }),
  };
}

/**
 * The `enqueue` of a started pg-boss instance, for {@link createQueue} and the worker.
 *
 * The job is written over the caller's transaction: it exists when that commits, and not before. A
 * job of the same key that is queued, or waits for its retry, is moved instead of doubled; one that is
 * running is left to finish and the new one follows it, because what was enqueued now may concern
 * what the running one has already read.
 *
 * @throws ZodError when the payload is not what contracts say.
 */
export function createEnqueue(boss: PgBoss): Enqueue {
  return async (tx, name, payload, options) => {
    const data = jobPayloads[name].parse(payload);
    const db = fromPrisma(tx);
    if (options.unlessLive && (await isLive(db, name, options.key))) return;
    await boss.upsert(name, data, {
      db,
      singletonKey: options.key,
      // Relative to the transaction's own clock: an absolute "now" would lie after it, and the commit
      // would wake nobody.
      startAfter: options.afterSeconds ?? 0,
      // Said each time: a job that is moved must not keep the priority of its last enqueue.
      priority: options.urgent ? urgentPriority : 0,
    });
  };
}

/** What waits in the dead-letter queues, or failed there too; `completed` has been through `onFailed`. */
async function countDead(boss: PgBoss): Promise<number> {
  const { rows } = await boss
    .getDb()
    .executeSql("select count(*)::int as dead from pgboss.job where name like $1 and state <> 'completed'", [
      deadLetterOf({ name: "%" }),
    ]);
  const [row]: { dead?: number }[] = rows;
  return row?.dead ?? 0;
}

/** pg-boss takes the highest first, then the oldest. */
const urgentPriority = 10;

/**
 * Whether a job of this key runs, is due, or waits for its retry: all that will go on by itself. A timer that
 * is not due yet is not meant: it may be pulled forward.
 */
async function isLive(db: ReturnType<typeof fromPrisma>, name: string, key: string): Promise<boolean> {
  const { rows } = await db.executeSql(
    `select 1 as live from pgboss.job
      where name = $1 and singleton_key = $2
        and (state in ('active', 'retry') or (state = 'created' and start_after <= now()))
      limit 1`,
    [name, key],
  );
  return rows.length > 0;
}
