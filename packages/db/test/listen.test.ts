import type { ChangeEvent } from "@teamified/contracts/events";
import { delay, privateFolder, startIn } from "@teamified/testing/private-server";
import { adminUrl, createTestDatabase } from "@teamified/testing/test-database";
import pg from "pg";
import { expect, onTestFinished, test, vi } from "vitest";
import { createDb } from "../src/client.ts";
import { createListener, type Heard } from "../src/listen.ts";
import { notify } from "../src/notify.ts";
import { inTransaction } from "../src/transaction.ts";

const event = (id: string): ChangeEvent => ({ organizationId: "o", candidateId: null, topic: "resume", id });

function listenTo(url: string) {
  const warn = vi.fn();
  const listener = createListener({ url, log: { warn } });
  onTestFinished(() => listener.close());
  const heard: Heard[] = [];
  const leave = listener.subscribe((each) => heard.push(each));
  return { listener, heard, leave, warn };
}

async function connected(url: string) {
  const { db, close } = createDb({ url });
  onTestFinished(close);
  return db;
}

const until = (check: () => void | Promise<void>) => vi.waitFor(check, { timeout: 8000, interval: 20 });

test("an event is heard after the commit, and never after a rollback", async () => {
  const database = await createTestDatabase();
  onTestFinished(() => database.drop());
  const db = await connected(database.url);
  const { heard } = listenTo(database.url);
  await until(() => expect(heard).toEqual([{ topic: "resync" }]));
  await inTransaction(db, async (tx) => {
    await notify(tx, event("first"));
    await delay(200);
    expect(heard).toHaveLength(1);
  });
  await until(() => expect(heard.slice(1)).toEqual([event("first")]));
  await expect(
    inTransaction(db, async (tx) => {
      await notify(tx, event("rolled back"));
      throw new Error("no");
    }),
  ).rejects.toThrow("no");
  await notify(db, event("last"));
  await until(() => expect(heard.slice(1)).toEqual([event("first"), event("last")]));
});

test("a cut connection is made again, and everybody is told that events may have been missed", async () => {
  const database = await createTestDatabase();
  onTestFinished(() => database.drop());
  const db = await connected(database.url);
  const { heard, warn } = listenTo(database.url);
  await until(() => expect(heard).toHaveLength(1));
  const admin = new pg.Client({ connectionString: adminUrl() });
  await admin.connect();
  onTestFinished(() => admin.end());
  const { rowCount } = await admin.query(
    "select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'teamified-listener' and datname = $1",
    [new URL(database.url).pathname.slice(1)],
  );
  expect(rowCount).toBe(1);
  await until(() => expect(heard).toEqual([{ topic: "resync" }, { topic: "resync" }]));
  expect(warn).toHaveBeenCalledTimes(1);
  await notify(db, event("after"));
  await until(() => expect(heard.at(-1)).toEqual(event("after")));
});

test("it waits out a database that is away, also one that is away at the first connect", async () => {
  const server = await startIn(privateFolder());
  await server.stop();
  const { heard, warn } = listenTo(server.url);
  await until(() => expect(warn).toHaveBeenCalled());
  expect(heard).toEqual([]);
  await server.start();
  await until(() => expect(heard).toEqual([{ topic: "resync" }]));
  await server.stop();
  await delay(700);
  await server.start();
  await until(() => expect(heard).toHaveLength(2));
});

test("nothing is connected before the first subscriber, and one connection serves them all", async () => {
  const database = await createTestDatabase();
  onTestFinished(() => database.drop());
  const db = await connected(database.url);
  const sessions = async () =>
    db.$queryRaw`select 1 as one from pg_stat_activity where application_name = 'teamified-listener' and datname = current_database()`;
  const listener = createListener({ url: database.url });
  await delay(200);
  expect(await sessions()).toEqual([]);
  const all: Heard[][] = [[], [], []];
  const leaves = all.map((heard) => listener.subscribe((each) => heard.push(each)));
  await until(() => expect(all.map((heard) => heard.length)).toEqual([1, 1, 1]));
  expect(await sessions()).toHaveLength(1);
  leaves[1]?.();
  await notify(db, event("x"));
  await until(() => expect(all.map((heard) => heard.length)).toEqual([2, 1, 2]));
  await listener.close();
  await until(async () => expect(await sessions()).toEqual([]));
});

test("a subscriber that throws and a message from another release cost nobody anything", async () => {
  const database = await createTestDatabase();
  onTestFinished(() => database.drop());
  const db = await connected(database.url);
  const { listener, heard, warn } = listenTo(database.url);
  listener.subscribe(() => {
    throw new Error("bad page");
  });
  const behind: Heard[] = [];
  listener.subscribe((each) => behind.push(each));
  await until(() => expect(behind).toHaveLength(1));
  await db.$executeRaw`select pg_notify('teamified_change', 'not json')`;
  await db.$executeRaw`select pg_notify('teamified_change', '{"topic":"unheard-of"}')`;
  await notify(db, event("fine"));
  await until(() => expect(behind.at(-1)).toEqual(event("fine")));
  expect(heard).toEqual([{ topic: "resync" }, event("fine")]);
  expect(warn).toHaveBeenCalled();
});
