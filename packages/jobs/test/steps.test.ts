import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { createSteps } from "../src/steps.ts";
import { createQueueWorld } from "./queue-world.ts";

const never = new AbortController().signal;

test("A finished step is not repeated, and gives what it gave.", async () => {
  const { db } = await createQueueWorld({});
  const jobId = randomUUID();
  const done: string[] = [];
  const run = (name: string, value: unknown) =>
    createSteps(db, jobId, never).run(name, async () => {
      done.push(name);
      return value;
    });
  expect(await run("read", { skills: ["react"], years: null })).toEqual({ skills: ["react"], years: null });
  expect(await run("read", { skills: [] })).toEqual({ skills: ["react"], years: null });
  expect(await run("nothing", undefined)).toBeUndefined();
  expect(await run("nothing", "something")).toBeUndefined();
  expect(await run("null", null)).toBeNull();
  expect(await run("null", "something")).toBeNull();
  expect(done).toEqual(["read", "nothing", "null"]);
});

test("When two tries overlap, both go on with the result that was stored first.", async () => {
  const { db } = await createQueueWorld({});
  const jobId = randomUUID();
  const slow = Promise.withResolvers<string>();
  const late = createSteps(db, jobId, never).run("draft", () => slow.promise);
  const early = await createSteps(db, jobId, never).run("draft", async () => "early");
  slow.resolve("late");
  expect([early, await late]).toEqual(["early", "early"]);
});

test("Jobs do not see each other's steps.", async () => {
  const { db } = await createQueueWorld({});
  expect(await createSteps(db, randomUUID(), never).run("read", async () => 1)).toBe(1);
  expect(await createSteps(db, randomUUID(), never).run("read", async () => 2)).toBe(2);
});

test("A try that lost its job begins no further step.", async () => {
  const { db } = await createQueueWorld({});
  const lost = new AbortController();
  lost.abort(new Error("taken over"));
  let begun = false;
  const run = createSteps(db, randomUUID(), lost.signal).run("send", async () => {
    begun = true;
  });
  await expect(run).rejects.toThrow("taken over");
  expect(begun).toBe(false);
});

test("Text that the database cannot hold is stored without the offending characters.", async () => {
  const { db } = await createQueueWorld({});
  const text = await createSteps(db, randomUUID(), never).run("extract", async () => ({
    pages: ["Ada\0 Lovelace", "half \ud83d"],
  }));
  expect(text).toEqual({ pages: ["Ada Lovelace", "half \ufffd"] });
});
