import { delay, kill, makeFolder, removeFolder, serverPid, startIn } from "@teamified/testing/private-server";
import { afterAll, beforeAll, expect, onTestFinished, test } from "vitest";
import { createDb, type Db } from "../src/client.ts";
import { isDatabaseUnavailable } from "../src/is-unavailable.ts";
import { migrate } from "../src/migrate.ts";
import { inTransaction } from "../src/transaction.ts";

/** Resolves with the error of what must fail. */
function errorOf(work: Promise<unknown>): Promise<unknown> {
  return work.then(
    (value) => {
      throw new Error(`it did not fail: ${String(value)}`);
    },
    (error: unknown) => error,
  );
}

let server: Awaited<ReturnType<typeof startIn>>;
const dataDir = makeFolder();

beforeAll(async () => {
  server = await startIn(dataDir, { durable: true });
  await migrate(server.url);
});
afterAll(() => removeFolder(dataDir));

function open(options: { statementTimeoutMs?: number; poolMax?: number } = {}): Db {
  const { db, close } = createDb({ url: server.url, ...options });
  onTestFinished(close);
  return db;
}

const slugs = async (db: Db) =>
  (await db.organization.findMany({ select: { slug: true } })).map((row) => row.slug);

test("a restart of the database ends what was running as unavailable, loses nothing, and the pool goes on", async () => {
  const db = open();
  await db.organization.create({ data: { name: "Before", slug: "before" } });
  // Idle sessions as well, which get their error while nobody waits for them.
  await Promise.all(Array.from({ length: 5 }, () => db.$queryRaw`select 1 as one`));
  const running = [
    db.$queryRaw`select pg_sleep(5)::text`,
    inTransaction(db, (tx) => tx.$queryRaw`select pg_sleep(5)::text`),
    inTransaction(db, async (tx) => {
      await tx.organization.create({ data: { name: "Half", slug: "half" } });
      await delay(600);
    }),
    inTransaction(db, async (tx) => {
      await tx.organization.count();
      await delay(600);
      await tx.organization.count();
    }),
  ].map(errorOf);
  await delay(200);
  await server.stop();
  const whileDown = [
    () => db.organization.count(),
    () => db.$queryRaw`select 1 as one`,
    () => db.organization.create({ data: { name: "Down", slug: "down" } }),
    () => db.$transaction([db.organization.count()]),
    () => inTransaction(db, (tx) => tx.organization.count()),
  ];
  for (const work of whileDown) expect(isDatabaseUnavailable(await errorOf(work()))).toBe(true);
  for (const error of await Promise.all(running)) expect(error).toSatisfy(isDatabaseUnavailable);
  await server.start();
  expect(await slugs(db)).toEqual(["before"]);
});

test("the crash of one session, which restarts all of them, is unavailable too", async () => {
  const db = open();
  const [session] = await db.$queryRaw<{ pid: number }[]>`select pg_backend_pid() as pid`;
  const running = errorOf(inTransaction(db, (tx) => tx.$queryRaw`select pg_sleep(5)::text`));
  await delay(200);
  kill(session?.pid ?? 0, "SIGKILL");
  expect(await running).toSatisfy(isDatabaseUnavailable);
  const deadline = Date.now() + 5000;
  while (Date.now() < deadline) {
    const outcome = await db.organization.count().catch((error: unknown) => error);
    if (typeof outcome === "number") return;
    expect(outcome).toSatisfy(isDatabaseUnavailable);
    await delay(50);
  }
  throw new Error("it did not come back");
});

test("a frozen server is given up within 10 s", async () => {
  const db = open({ statementTimeoutMs: 100 });
  const [session] = await db.$queryRaw<{ pid: number }[]>`select pg_backend_pid() as pid`;
  const frozen = [session?.pid ?? 0, serverPid(dataDir) ?? 0];
  for (const pid of frozen) kill(pid, "SIGSTOP");
  const thaw = () => {
    for (const pid of frozen) kill(pid, "SIGCONT");
  };
  onTestFinished(thaw);
  const begin = performance.now();
  // The first is sent over the frozen session, the second needs a new one.
  const errors = await Promise.all([db.organization.count(), db.organization.count()].map(errorOf));
  expect(performance.now() - begin).toBeLessThan(10_000);
  thaw();
  for (const error of errors) expect(error).toSatisfy(isDatabaseUnavailable);
});

test("no connection free in time is unavailable; a wrong or too slow statement is not", async () => {
  const db = open({ statementTimeoutMs: 300, poolMax: 1 });
  const holding = db.$transaction(() => delay(1500));
  await delay(100);
  const full = await errorOf(db.$transaction((tx) => tx.organization.count(), { maxWait: 200 }));
  expect(full).toSatisfy(isDatabaseUnavailable);
  await holding;
  const tooSlow = await errorOf(db.$queryRaw`select pg_sleep(2)::text`);
  expect(String(tooSlow)).toContain("57014");
  expect(tooSlow).not.toSatisfy(isDatabaseUnavailable);
  expect(await errorOf(db.$queryRaw`select nothing`)).not.toSatisfy(isDatabaseUnavailable);
  expect(await errorOf(db.organization.findUniqueOrThrow({ where: { slug: "none" } }))).not.toSatisfy(
    isDatabaseUnavailable,
  );
  for (const other of [null, undefined, "text", new Error("boom")])
    expect(isDatabaseUnavailable(other)).toBe(false);
});
