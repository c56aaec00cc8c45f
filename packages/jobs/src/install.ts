import { PgBoss } from "pg-boss";
import type { Job } from "./define-job.ts";
import { registry as allJobs, type Registry } from "./registry.ts";

/** Seconds without a sign of life after which a running job is given to another worker. */
const heartbeatSeconds = 30;

/** Where a job goes after its last try; its worker calls `onFailed`. */
export function deadLetterOf(job: { name: string }): string {
  return `${job.name}.failed`;
}

/**
 * Brings the queue's own schema and the definition of every job to the state that this code wants: run by the
 * migrator before the processes start, and by each worker. Safe to run again, and twice at once. Queues of
 * jobs that no longer exist are left alone, their schedules are removed.
 *
 * @param url of the database; the schema is `pgboss`.
 * @param options.heartbeatSeconds at least 10, default 30.
 * @throws when the database cannot be reached or its role may not create a schema.
 */
export async function installQueues(
  url: string,
  options: { registry?: Registry; heartbeatSeconds?: number } = {},
): Promise<void> {
  const jobs: Job[] = Object.values(options.registry ?? allJobs);
  const boss = new PgBoss({
    connectionString: url,
    application_name: "teamified-install",
    max: 2,
    supervise: false,
    schedule: false,
  });
  // What fails here rejects by itself; the listener only keeps a dropped idle connection from ending us.
  boss.on("error", () => {});
  await boss.start();
  try {
    for (const job of jobs) {
      await installQueue(boss, job, options.heartbeatSeconds ?? heartbeatSeconds);
    }
    await installSchedules(boss, jobs);
  } finally {
    await boss.stop({ graceful: false });
  }
}

async function installQueue(boss: PgBoss, job: Job, heartbeat: number): Promise<void> {
  const common = { notify: true, heartbeatSeconds: heartbeat, expireInSeconds: job.expireInSeconds };
  const deadLetter = job.onFailed && deadLetterOf(job);
  if (deadLetter) {
    const dead = { ...common, retryLimit: 10, retryDelay: 5, retryBackoff: true, retryDelayMax: 300 };
    await boss.createQueue(deadLetter, dead);
    await boss.updateQueue(deadLetter, dead);
  }
  const own = {
    ...common,
    retryLimit: job.retry.tries - 1,
    retryDelay: job.retry.delaySeconds,
    retryBackoff: job.retry.backoff ?? false,
    ...(deadLetter && { deadLetter }),
  };
  // `short`: one queued job per key, and another may be queued while one runs. On a `standard` queue a
  // key does not deduplicate; on an `exclusive` one what is enqueued while a job runs would be lost.
  await boss.createQueue(job.name, { ...own, policy: "short" });
  // `createQueue` leaves a queue alone that is there: a deploy that changes a setting needs both.
  await boss.updateQueue(job.name, { ...own, deadLetter: deadLetter ?? null });
}

async function installSchedules(boss: PgBoss, jobs: Job[]): Promise<void> {
  const wanted = new Set<string>();
  for (const job of jobs) {
    if (!job.cron) continue;
    wanted.add(job.name);
    await boss.schedule(job.name, job.cron, {}, { tz: "UTC" });
  }
  for (const schedule of await boss.getSchedules()) {
    if (!wanted.has(schedule.name)) await boss.unschedule(schedule.name, schedule.key);
  }
}
