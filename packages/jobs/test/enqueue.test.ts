import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { defineJob } from "../src/define-job.ts";
import { createQueueWorld, until } from "./queue-world.ts";

/** A job that notes when it ran. */
function noteRuns() {
  const runs: { id: string; at: number; attempt: number }[] = [];
  const job = defineJob(
    { name: "feedback.send", retry: { tries: 2, delaySeconds: 60 } },
    async ({ data, attempt }) => {
      runs.push({ id: data.feedbackId, at: performance.now(), attempt });
    },
  );
  return { runs, registry: { "feedback.send": job } };
}

test("A job whose transaction rolls back never was.", async () => {
  const { registry } = noteRuns();
  const { queue, db, jobs } = await createQueueWorld(registry);
  const feedbackId = randomUUID();
  const transaction = db.$transaction(async (tx) => {
    await queue.enqueue(tx, "feedback.send", { feedbackId }, { key: feedbackId });
    throw new Error("the row could not be written");
  });
  await expect(transaction).rejects.toThrow("the row could not be written");
  expect(await jobs("feedback.send")).toEqual([]);
});

test("A payload that contracts do not allow is refused where it is enqueued.", async () => {
  const { registry } = noteRuns();
  const { queue, db, jobs } = await createQueueWorld(registry);
  const enqueue = db.$transaction((tx) =>
    queue.enqueue(tx, "feedback.send", { feedbackId: "not a uuid" }, { key: "x" }),
  );
  await expect(enqueue).rejects.toThrow(/uuid/i);
  expect(await jobs("feedback.send")).toEqual([]);
});

test("The same key again moves the queued job, forward and back, and adds none.", async () => {
  const { registry } = noteRuns();
  const { queue, db, jobs } = await createQueueWorld(registry);
  const feedbackId = randomUUID();
  const enqueue = (afterSeconds: number) =>
    db.$transaction((tx) =>
      queue.enqueue(tx, "feedback.send", { feedbackId }, { key: feedbackId, afterSeconds }),
    );
  await enqueue(14_400);
  const [first] = await jobs("feedback.send");
  await enqueue(0);
  expect(await jobs("feedback.send")).toEqual([{ ...first, due: true }]);
  await enqueue(14_400);
  expect(await jobs("feedback.send")).toEqual([{ ...first, due: false }]);
});

test("Ten enqueues of one key at once leave one job.", async () => {
  const { registry } = noteRuns();
  const { queue, db, jobs } = await createQueueWorld(registry);
  const feedbackId = randomUUID();
  await Promise.all(
    Array.from({ length: 10 }, () =>
      db.$transaction((tx) => queue.enqueue(tx, "feedback.send", { feedbackId }, { key: feedbackId })),
    ),
  );
  expect(await jobs("feedback.send")).toHaveLength(1);
});

test("What is enqueued starts at once, and so does a timer that is pulled forward.", async () => {
  const { runs, registry } = noteRuns();
  const { queue, db, work } = await createQueueWorld(registry);
  await work(registry);
  const measure = async (pulled: boolean) => {
    const feedbackId = randomUUID();
    const options = { key: feedbackId };
    if (pulled) {
      await db.$transaction((tx) =>
        queue.enqueue(tx, "feedback.send", { feedbackId }, { ...options, afterSeconds: 14_400 }),
      );
    }
    const committed = await db.$transaction(async (tx) => {
      await queue.enqueue(tx, "feedback.send", { feedbackId }, options);
      return performance.now();
    });
    const run = await until(() => runs.find(({ id }) => id === feedbackId));
    return run.at - committed;
  };
  for (const pulled of [false, true]) {
    const ms: number[] = [];
    for (let i = 0; i < 15; i += 1) ms.push(await measure(pulled));
    ms.sort((a, b) => a - b);
    // The median, because the machine may be busy; without the wake-up it would be half a second.
    expect(ms[7]).toBeLessThan(150);
  }
});

test("What is enqueued while a job of its key runs, runs after it.", async () => {
  const release = Promise.withResolvers<void>();
  let runs = 0;
  const registry = {
    "feedback.send": defineJob({ name: "feedback.send", retry: { tries: 2, delaySeconds: 60 } }, async () => {
      runs += 1;
      await release.promise;
    }),
  };
  const { queue, db, jobs, work } = await createQueueWorld(registry);
  const feedbackId = randomUUID();
  const enqueue = () =>
    db.$transaction((tx) => queue.enqueue(tx, "feedback.send", { feedbackId }, { key: feedbackId }));
  await work(registry, { concurrency: 1 });
  await enqueue();
  await until(() => runs === 1);
  await enqueue();
  await enqueue();
  expect((await jobs("feedback.send")).map(({ state }) => state).sort()).toEqual(["active", "created"]);
  release.resolve();
  await until(() => runs === 2);
  await until(async () => (await jobs("feedback.send")).every(({ state }) => state === "completed"));
  expect(runs).toBe(2);
});

test("The sweep leaves alone what waits for its retry, and pulls a timer forward.", async () => {
  const failing = defineJob({ name: "feedback.send", retry: { tries: 2, delaySeconds: 3600 } }, () =>
    Promise.reject(new Error("the provider is away")),
  );
  const registry = { "feedback.send": failing };
  const { queue, db, jobs, work } = await createQueueWorld(registry);
  const worker = await work(registry);
  const feedbackId = randomUUID();
  const enqueue = (options: { afterSeconds?: number; unlessLive?: boolean }) =>
    db.$transaction((tx) =>
      queue.enqueue(tx, "feedback.send", { feedbackId }, { key: feedbackId, ...options }),
    );
  await enqueue({});
  await until(async () => (await jobs("feedback.send")).some(({ state }) => state === "retry"));
  await worker.stop();
  await enqueue({ unlessLive: true });
  expect(await jobs("feedback.send")).toMatchObject([{ state: "retry", due: false }]);
  await enqueue({ afterSeconds: 0 });
  expect(await jobs("feedback.send")).toMatchObject([{ state: "retry", due: true }]);
  await enqueue({ afterSeconds: 3600 });
});

test("What a person waits for goes before a backlog, and a job that is moved back loses its place.", async () => {
  const { runs, registry } = noteRuns();
  const { queue, db, work } = await createQueueWorld(registry);
  const [hurried = "", calmed = "", ...backlog] = Array.from({ length: 30 }, () => randomUUID());
  const enqueue = (feedbackId: string, options: { urgent?: boolean } = {}) =>
    db.$transaction((tx) =>
      queue.enqueue(tx, "feedback.send", { feedbackId }, { key: feedbackId, ...options }),
    );
  for (const id of backlog) await enqueue(id);
  await enqueue(calmed, { urgent: true });
  await enqueue(calmed);
  await enqueue(hurried);
  await enqueue(hurried, { urgent: true });
  await work(registry, { concurrency: 1 });
  await until(() => runs.length === 30);
  expect(runs[0]?.id).toBe(hurried);
  expect(runs.at(-1)?.id).toBe(calmed);
});
