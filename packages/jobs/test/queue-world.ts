import { setTimeout as delay } from "node:timers/promises";
import type { JobName } from "@teamified/contracts/jobs";
import { createDb, type Db } from "@teamified/db/client";
import type { Deps } from "@teamified/hiring/deps";
import { silentLog } from "@teamified/log/silent-log";
import { createTestDatabase } from "@teamified/testing/test-database";
import pg from "pg";
import { onTestFinished } from "vitest";
import { installQueues } from "../src/install.ts";
import { createQueue, type JobQueue } from "../src/queue.ts";
import type { Registry } from "../src/registry.ts";
import { startWorker, type Worker } from "../src/worker.ts";
import { fakeDeps } from "./fixtures/fake-deps.ts";

/** A row of the queue, as far as the tests look at it. */
type QueuedRow = { id: string; state: string; data: unknown; due: boolean; retryCount: number };

export type QueueWorld = {
  url: string;
  db: Db;
  deps: Deps;
  queue: JobQueue;
  /** Runs a worker until the test ends. */
  work(registry: Registry, options?: { concurrency?: number; superviseSeconds?: number }): Promise<Worker>;
  jobs(name: JobName | `${JobName}.failed`): Promise<QueuedRow[]>;
  sql(text: string, values?: unknown[]): Promise<Record<string, unknown>[]>;
};

/** A database of its own with the queues of `registry` installed, and all that is needed to use them. */
export async function createQueueWorld(registry: Registry, heartbeatSeconds = 10): Promise<QueueWorld> {
  const database = await createTestDatabase();
  const { url } = database;
  await installQueues(url, { registry, heartbeatSeconds });
  const { db, close } = createDb({ url, poolMax: 5, applicationName: "jobs-test" });
  const pool = new pg.Pool({ connectionString: url, max: 2 });
  pool.on("error", () => {});
  const queue = await createQueue({ url, log: silentLog });
  const deps = fakeDeps(db);
  const workers: Worker[] = [];
  onTestFinished(async () => {
    await Promise.all(workers.map((worker) => worker.stop()));
    await queue.close();
    await close();
    await pool.end();
    await database.drop();
  });
  const sql: QueueWorld["sql"] = async (text, values) => (await pool.query(text, values)).rows;
  return {
    url,
    db,
    deps,
    queue,
    sql,
    async work(jobs, { concurrency = 2, superviseSeconds = 1 } = {}) {
      const worker = await startWorker({
        url,
        deps,
        log: silentLog,
        registry: jobs,
        concurrency,
        superviseSeconds,
      });
      workers.push(worker);
      return worker;
    },
    async jobs(name) {
      const rows = await pool.query<QueuedRow>(
        `select id, state::text, data, start_after <= now() as due, retry_count as "retryCount"
           from pgboss.job where name = $1 order by created_on`,
        [name],
      );
      return rows.rows;
    },
  };
}

/** Waits until `check` gives a value other than undefined or false; fails after `seconds`. */
export async function until<T>(check: () => T | Promise<T>, seconds = 10): Promise<NonNullable<T>> {
  const end = Date.now() + seconds * 1000;
  for (;;) {
    const value = await check();
    if (value) return value;
    if (Date.now() > end) throw new Error(`not within ${seconds} s`);
    await delay(20);
  }
}
