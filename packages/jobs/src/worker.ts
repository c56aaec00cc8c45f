import { setTimeout as delay } from "node:timers/promises";
import type { Deps } from "@teamified/hiring/deps";
import type { Log } from "@teamified/log/log";
import type { PgBoss, Job as QueuedJob } from "pg-boss";
import { connectBoss } from "./connect-boss.ts";
import type { Job } from "./define-job.ts";
import { deadLetterOf } from "./install.ts";
import { registry as allJobs, type Registry } from "./registry.ts";

type WorkerOptions = {
  url: string;
  deps: Deps;
  log: Log;
  /** How many of each job this process runs at once, at least 1. */
  concurrency: number;
  /** Default: every job of the product. */
  registry?: Registry;
  /** Seconds between looks for jobs whose worker died, at least 1, default 10. */
  superviseSeconds?: number;
};

type WorkerHealth = {
  /** It consumes: every queue was asked for work lately, or is at work. */
  healthy: boolean;
  /** Jobs in hand. */
  running: number;
  /** Queues that nobody here has asked for work for {@link stalledAfterSeconds}. */
  stalled: string[];
};

export type Worker = {
  /** Takes nothing new, finishes what is in hand or gives it back, within 3 seconds. */
  stop(): Promise<void>;
  health(): WorkerHealth;
};

/** Seconds. A worker asks every second, so a minute of silence means a lost database or a lost loop. */
const stalledAfterSeconds = 60;

/** Milliseconds that jobs in hand get to finish when the process is told to stop, and to be given back then. */
const finishMs = 2000;
const giveBackMs = 500;

/**
 * Starts to consume jobs in this process. Needs {@link installQueues} to have run.
 *
 * At-least-once: a job whose worker dies is taken over after its heartbeat stops (30 s) and uses one of its
 * tries. Why pg-boss, and what follows from it: docs/decisions/0001-pg-boss.md.
 *
 * @throws when the database cannot be reached or the queues are not installed. A database that goes away
 * later is waited for.
 */
export async function startWorker(options: WorkerOptions): Promise<Worker> {
  const jobs: Job[] = Object.values(options.registry ?? allJobs);
  const every = options.superviseSeconds ?? 10;
  const boss = connectBoss(options.url, options.log, {
    application_name: "teamified-worker",
    max: 5,
    migrate: false,
    useListenNotify: true,
    superviseIntervalSeconds: every,
    monitorIntervalSeconds: every,
  });
  const running = new Set<Attempt>();
  const work = (queue: string, localConcurrency: number, run: (attempt: Attempt) => Promise<void>) =>
    boss.work(queue, { ...polling, localConcurrency }, async (batch: QueuedJob<unknown>[]) => {
      wakeOthers(boss, queue);
      for (const job of batch) {
        const stop = new AbortController();
        const attempt = { queue, job, stop, signal: AbortSignal.any([job.signal, stop.signal]) };
        running.add(attempt);
        try {
          await run(attempt);
        } catch (error) {
          const tried = { job: queue, jobId: job.id, attempt: job.retryCount + 1 };
          if (stop.signal.aborted) options.log.info(tried, "job given back");
          else options.log.warn({ ...tried, err: error }, "job failed");
          throw error;
        } finally {
          running.delete(attempt);
        }
      }
    });

  await boss.start();
  const queues: string[] = [];
  for (const job of jobs) {
    queues.push(job.name);
    await work(
      job.name,
      job.concurrency ?? options.concurrency,
      ({ job: { id, data, retryCount }, signal }) =>
        job.run({ jobId: id, attempt: retryCount + 1, data, signal, deps: options.deps }),
    );
    const { onFailed } = job;
    if (!onFailed) continue;
    queues.push(deadLetterOf(job));
    await work(deadLetterOf(job), 1, ({ job: { data } }) => onFailed(options.deps, data));
  }

  let stopped: Promise<void> | undefined;
  return {
    stop: () => {
      stopped ??= stopWorker(boss, queues, running);
      return stopped;
    },
    health: () => readHealth(boss, queues, running.size),
  };
}

type Attempt = { queue: string; job: QueuedJob<unknown>; stop: AbortController; signal: AbortSignal };

/**
 * A second in both cases, heard or not: the notification is the fast way, asking is the sure one, and nothing
 * notifies of a timer that came due, a retry, or a dead letter.
 */
const polling = { pollingIntervalSeconds: 1, notifyPollingIntervalSeconds: 1 };

/** Where one job was, more may wait; without this a backlog drains at one job per worker and second. */
function wakeOthers(boss: PgBoss, queue: string): void {
  for (const worker of boss.getWipData()) if (worker.name === queue) boss.notifyWorker(worker.id);
}

async function stopWorker(boss: PgBoss, queues: string[], running: ReadonlySet<Attempt>): Promise<void> {
  await within(finishMs, Promise.all(queues.map((queue) => boss.offWork(queue, { wait: true }))));
  const unfinished = [...running];
  // If the database is unreachable now, another worker takes over once the heartbeat stops.
  await within(giveBackMs, Promise.allSettled(unfinished.map((attempt) => giveBack(boss, attempt))));
  for (const { stop } of unfinished) stop.abort(new Error("the worker stops"));
  await boss.stop({ graceful: false });
}

/** Waits for `work`, but no longer than `ms`. */
async function within(ms: number, work: Promise<unknown>): Promise<void> {
  const timer = new AbortController();
  await Promise.race([work, delay(ms, undefined, { signal: timer.signal }).catch(() => {})]);
  timer.abort();
}

/**
 * Returns an unfinished job to the queue at once, for another worker. pg-boss itself would fail it, which
 * uses up a try: the third deploy in a row would mark a healthy resume as unreadable. The limit grows with
 * the count, rather than the count being taken back, because the count is what keeps a late result of
 * this try from settling the next one.
 */
async function giveBack(boss: PgBoss, { queue, job }: Attempt): Promise<void> {
  await boss.getDb().executeSql(
    `update pgboss.job set state = 'retry', retry_limit = retry_limit + 1, heartbeat_on = null
      where name = $1 and id = $2 and state = 'active' and retry_count = $3`,
    [queue, job.id, job.retryCount],
  );
  // Due now, and wakes the listening workers.
  await boss.update(queue, undefined, { id: job.id, startAfter: 0 });
}

function readHealth(boss: PgBoss, queues: string[], running: number): WorkerHealth {
  const since = Date.now() - stalledAfterSeconds * 1000;
  const alive = new Set(
    boss
      .getWipData()
      .filter((worker) => worker.count > 0 || (worker.lastFetchedOn ?? worker.createdOn) > since)
      .map((worker) => worker.name),
  );
  const stalled = queues.filter((queue) => !alive.has(queue));
  return { healthy: stalled.length === 0, running, stalled };
}
