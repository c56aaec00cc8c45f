import { randomUUID } from "node:crypto";
import { setTimeout as delay } from "node:timers/promises";
import { adminUrl } from "@teamified/testing/test-database";
import pg from "pg";
import { expect, onTestFinished, test, vi } from "vitest";
import { defineJob } from "../src/define-job.ts";
import { createQueueWorld, type QueueWorld, until } from "./queue-world.ts";

function enqueueParse({ queue, db }: QueueWorld, resumeId = randomUUID()) {
  return db.$transaction((tx) => queue.enqueue(tx, "resume.parse", { resumeId }, { key: resumeId }));
}

test("A job that keeps failing is tried as often as it says, and then reported once.", async () => {
  const attempts: number[] = [];
  const reported: string[] = [];
  const registry = {
    "resume.parse": defineJob(
      {
        name: "resume.parse",
        retry: { tries: 3, delaySeconds: 0 },
        onFailed: async (_deps, { resumeId }) => {
          reported.push(resumeId);
        },
      },
      async ({ attempt }) => {
        attempts.push(attempt);
        throw new Error("broken");
      },
    ),
  };
  const world = await createQueueWorld(registry);
  await Promise.all([world.work(registry), world.work(registry)]);
  const resumeId = randomUUID();
  await enqueueParse(world, resumeId);
  await until(() => reported.length > 0);
  await until(async () => (await world.jobs("resume.parse.failed"))[0]?.state === "completed");
  expect(attempts).toEqual([1, 2, 3]);
  expect(reported).toEqual([resumeId]);
});

test("A try that takes too long is told to end, and the job is tried again.", async () => {
  const ended: string[] = [];
  const registry = {
    "resume.parse": defineJob(
      { name: "resume.parse", retry: { tries: 2, delaySeconds: 0 }, expireInSeconds: 1 },
      async ({ attempt, signal }) => {
        if (attempt === 1) {
          await delay(60_000, undefined, { signal }).catch(() => ended.push("given up"));
        } else ended.push("done");
      },
    ),
  };
  const world = await createQueueWorld(registry);
  await world.work(registry);
  await enqueueParse(world);
  await until(async () => (await world.jobs("resume.parse"))[0]?.state === "completed");
  expect(ended).toEqual(["given up", "done"]);
});

test("Of two workers and a claim, one sends, however often the job is offered.", async () => {
  let sent = 0;
  const registry = {
    "resume.parse": defineJob(
      { name: "resume.parse", retry: { tries: 2, delaySeconds: 1 } },
      async ({ data, deps }) => {
        const claimed = await deps.db.$executeRawUnsafe(
          "update claims set taken = true where id = $1 and not taken",
          data.resumeId,
        );
        if (claimed === 1) sent += 1;
      },
    ),
  };
  const world = await createQueueWorld(registry);
  await world.sql("create table claims (id text primary key, taken boolean not null default false)");
  await Promise.all([world.work(registry, { concurrency: 3 }), world.work(registry, { concurrency: 3 })]);
  const ids = Array.from({ length: 30 }, () => randomUUID());
  for (const id of ids) await world.sql("insert into claims (id) values ($1)", [id]);
  for (const id of [...ids, ...ids]) await enqueueParse(world, id);
  await until(async () => (await world.jobs("resume.parse")).every(({ state }) => state === "completed"));
  expect(sent).toBe(30);
});

test("A backlog drains at the speed of the work, not of the polling.", async () => {
  let done = 0;
  const registry = {
    "resume.parse": defineJob({ name: "resume.parse", retry: { tries: 2, delaySeconds: 1 } }, async () => {
      done += 1;
    }),
  };
  const world = await createQueueWorld(registry);
  await world.db.$transaction(async (tx) => {
    for (let i = 0; i < 100; i += 1) {
      const resumeId = randomUUID();
      await world.queue.enqueue(tx, "resume.parse", { resumeId }, { key: resumeId });
    }
  });
  const start = performance.now();
  await world.work(registry);
  await until(() => done === 100);
  // Two at a time, asked for once a second, would take 50 s.
  expect(performance.now() - start).toBeLessThan(5000);
});

test("A worker goes on after the database cut all its connections.", async () => {
  let done = 0;
  const registry = {
    "resume.parse": defineJob({ name: "resume.parse", retry: { tries: 2, delaySeconds: 1 } }, async () => {
      done += 1;
    }),
  };
  const world = await createQueueWorld(registry);
  const worker = await world.work(registry);
  await enqueueParse(world);
  await until(() => done === 1);
  await world.sql(
    `select pg_terminate_backend(pid) from pg_stat_activity
      where datname = current_database() and pid <> pg_backend_pid()`,
  );
  await delay(100);
  await until(() =>
    enqueueParse(world)
      .then(() => true)
      .catch(() => false),
  );
  await until(() => done === 2);
  expect(worker.health()).toEqual({ healthy: true, running: 0, stalled: [] });
});

test("A worker that has asked for no work for a minute is not healthy, until it asks again.", async () => {
  const registry = {
    "resume.parse": defineJob(
      { name: "resume.parse", retry: { tries: 2, delaySeconds: 1 }, onFailed: async () => {} },
      async () => {},
    ),
  };
  const world = await createQueueWorld(registry);
  const worker = await world.work(registry);
  const database = new URL(world.url).pathname.slice(1);
  const admin = new pg.Client({ connectionString: adminUrl() });
  await admin.connect();
  onTestFinished(() => admin.end());

  await admin.query(`alter database "${database}" allow_connections false`);
  await admin.query("select pg_terminate_backend(pid) from pg_stat_activity where datname = $1", [database]);
  await delay(1500);
  vi.useFakeTimers({ toFake: ["Date"], now: Date.now() + 61_000 });
  onTestFinished(() => {
    vi.useRealTimers();
  });
  expect(worker.health()).toEqual({
    healthy: false,
    running: 0,
    stalled: ["resume.parse", "resume.parse.failed"],
  });
  await admin.query(`alter database "${database}" allow_connections true`);
  await until(() => worker.health().healthy);
});

test("A worker told to stop finishes what is in hand.", async () => {
  const started = Promise.withResolvers<void>();
  const registry = {
    "resume.parse": defineJob({ name: "resume.parse", retry: { tries: 2, delaySeconds: 1 } }, async () => {
      started.resolve();
      await delay(800);
    }),
  };
  const world = await createQueueWorld(registry);
  const worker = await world.work(registry);
  await enqueueParse(world);
  await started.promise;
  expect(worker.health()).toMatchObject({ healthy: true, running: 1 });
  await worker.stop();
  expect(await world.jobs("resume.parse")).toMatchObject([{ state: "completed", retryCount: 0 }]);
});

test("What a stopping worker cannot finish, another takes at once, and no try is lost.", async () => {
  const attempts: number[] = [];
  const failed: string[] = [];
  let patient = false;
  const registry = {
    "resume.parse": defineJob(
      {
        name: "resume.parse",
        retry: { tries: 2, delaySeconds: 600 },
        onFailed: async (_deps, { resumeId }) => {
          failed.push(resumeId);
        },
      },
      async ({ attempt, signal }) => {
        attempts.push(attempt);
        if (!patient) await delay(60_000, undefined, { signal });
      },
    ),
  };
  const world = await createQueueWorld(registry);
  await enqueueParse(world);
  // As many deploys as the job has tries, and one more.
  for (const deploy of [1, 2, 3]) {
    const worker = await world.work(registry);
    await until(() => attempts.length === deploy);
    const start = performance.now();
    await worker.stop();
    expect(performance.now() - start).toBeLessThan(3000);
    expect(await world.jobs("resume.parse")).toMatchObject([{ state: "retry", due: true }]);
  }
  patient = true;
  await world.work(registry);
  await until(async () => (await world.jobs("resume.parse"))[0]?.state === "completed");
  expect(failed).toEqual([]);
}, 20_000);
