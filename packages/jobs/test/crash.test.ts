import { spawn } from "node:child_process";
import { randomUUID } from "node:crypto";
import { fileURLToPath } from "node:url";
import { expect, onTestFinished, test } from "vitest";
import { twoStepJob } from "./fixtures/two-step-job.ts";
import { createQueueWorld, until } from "./queue-world.ts";

const fixture = fileURLToPath(new URL("fixtures/worker-to-kill.ts", import.meta.url));

test("A worker killed half-way: another goes on behind the finished step.", async () => {
  const registry = { "resume.parse": twoStepJob };
  const world = await createQueueWorld(registry);
  await world.sql("create table marks (what text, attempt int)");
  const marks = () => world.sql("select what, attempt from marks order by attempt, what");
  const resumeId = randomUUID();

  const child = spawn(process.execPath, [fixture, world.url], { stdio: "inherit" });
  onTestFinished(() => {
    child.kill("SIGKILL");
  });
  await world.db.$transaction((tx) =>
    world.queue.enqueue(tx, "resume.parse", { resumeId }, { key: resumeId }),
  );
  await until(async () => (await world.sql("select 1 from job_steps")).length === 1, 20);
  child.kill("SIGKILL");

  await world.work(registry);
  await until(async () => (await world.jobs("resume.parse"))[0]?.state === "completed", 30);
  expect(await marks()).toEqual([
    { what: `first ${resumeId}`, attempt: 1 },
    { what: `second after 1, ${resumeId}`, attempt: 2 },
  ]);
}, 60_000);
