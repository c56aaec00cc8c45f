import { silentLog } from "@teamified/log/silent-log";
import { createTestDatabase } from "@teamified/testing/test-database";
import { expect, onTestFinished, test } from "vitest";
import { defineJob } from "../src/define-job.ts";
import { installQueues } from "../src/install.ts";
import { createQueue } from "../src/queue.ts";
import { type Registry, registry } from "../src/registry.ts";
import { createQueueWorld } from "./queue-world.ts";

test("Every job has its queue, those with something to do after the last try a second one.", async () => {
  const { queue } = await createQueueWorld(registry);
  const queues = (await queue.boss.getQueues()).filter(({ name }) => !name.startsWith("__pgboss"));
  expect(queues.map(({ name, deadLetter }) => [name, deadLetter ?? null]).sort()).toEqual([
    // Where it fails for good the deadline asks for it again: nothing is to be done after its last try.
    ["feedback.redraft", null],
    ["feedback.send", "feedback.send.failed"],
    ["feedback.send.failed", null],
    ["interview.score", "interview.score.failed"],
    ["interview.score.failed", null],
    ["mail.send", null],
    ["models.budget-alert", null],
    ["resume.parse", "resume.parse.failed"],
    ["resume.parse.failed", null],
    ["system.purge", null],
    ["system.sweep", null],
  ]);
  // A queue without a heartbeat waits 15 minutes for a crashed worker, one without retries loses the job.
  for (const { notify, heartbeatSeconds, retryLimit } of queues) {
    expect({ notify, heartbeatSeconds }).toEqual({ notify: true, heartbeatSeconds: 10 });
    expect(retryLimit).toBeGreaterThan(0);
  }
  const schedules = await queue.boss.getSchedules();
  expect(schedules.map(({ name, cron }) => [name, cron]).sort()).toEqual([
    ["system.purge", "17 3 * * *"],
    ["system.sweep", "* * * * *"],
  ]);
});

test("Installing twice at once works, and a later version's settings win.", async () => {
  const job = (tries: number, cron?: string) =>
    defineJob(
      { name: "system.sweep", retry: { tries, delaySeconds: 1 }, ...(cron && { cron }) },
      async () => {},
    );
  const { url, drop } = await createTestDatabase();
  onTestFinished(drop);
  const install = (registry: Registry) => Promise.all([1, 2, 3].map(() => installQueues(url, { registry })));
  await install({ "system.sweep": job(2, "* * * * *") });
  const queue = await createQueue({ url, log: silentLog });
  onTestFinished(() => queue.close());
  expect(await queue.boss.getSchedules()).toMatchObject([{ name: "system.sweep" }]);

  await install({ "system.sweep": job(7) });
  expect(await queue.boss.getQueue("system.sweep")).toMatchObject({ retryLimit: 6, heartbeatSeconds: 30 });
  expect(await queue.boss.getSchedules()).toEqual([]);
});

test("A job with a single try is refused: a crash would be its end.", () => {
  const single = () =>
    defineJob({ name: "system.sweep", retry: { tries: 1, delaySeconds: 1 } }, async () => {});
  expect(single).toThrow("at least two");
});
