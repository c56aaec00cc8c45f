import { type ChildProcess, spawn } from "node:child_process";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { setTimeout as delay } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { createDb, type Db } from "@teamified/db/client";
import { migrate } from "@teamified/db/migrate";
import { privateFolder, startIn } from "@teamified/testing/private-server";
import { createTestDatabase, type TestDatabase } from "@teamified/testing/test-database";
import { eventually } from "@teamified/testing/world";
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from "vitest";
import { createProviderGate, type ProviderLimits, paceOf } from "../src/models/provider-gate.ts";

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());

function openGate(limits: ProviderLimits, url = database.url) {
  const gate = createProviderGate({ url, limits });
  onTestFinished(() => gate.close());
  return gate;
}

const plenty = { inFlight: 100, perMinute: 1_000_000 };

/** A provider that only counts: how many at once, who, and when each call arrived. */
async function countingServer(answerAfterMs: () => number) {
  const arrivals: { at: number; caller: string }[] = [];
  let inFlight = 0;
  let most = 0;
  const server = createServer((request, response) => {
    arrivals.push({ at: performance.now(), caller: request.url ?? "" });
    inFlight += 1;
    most = Math.max(most, inFlight);
    let isOver = false;
    const over = () => {
      if (!isOver) inFlight -= 1;
      isOver = true;
    };
    response.on("close", over);
    setTimeout(() => {
      over();
      response.end("counted");
    }, answerAfterMs());
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    arrivals,
    most: () => most,
    inFlight: () => inFlight,
  };
}

function mostWithin(times: number[], windowMs: number): number {
  let most = 0;
  let first = 0;
  for (const [last, at] of times.entries()) {
    while (at - (times[first] ?? at) >= windowMs) first += 1;
    most = Math.max(most, last - first + 1);
  }
  return most;
}

function startCaller(address: string, limits: ProviderLimits, callers: number): ChildProcess {
  const child = spawn(
    process.execPath,
    [
      fileURLToPath(new URL("fixtures/gate-caller.ts", import.meta.url)),
      database.url,
      address,
      ...[limits.inFlight, limits.perMinute, callers].map(String),
    ],
    { stdio: "inherit" },
  );
  onTestFinished(() => {
    child.kill("SIGKILL");
  });
  return child;
}

describe("the pace", () => {
  it("lets in no more than the limit in any minute and the two seconds that a call may be late", () => {
    for (const perMinute of [1, 2, 10, 24, 25, 60, 500, 10_000, 1_000_000]) {
      const { gapMs, burst } = paceOf(perMinute);
      expect(Math.floor(62_000 / gapMs) + burst).toBeLessThanOrEqual(perMinute);
      // And it is not timid: of a larger limit nine tenths are used.
      if (perMinute >= 60) expect(60_000 / gapMs).toBeGreaterThan(perMinute * 0.9);
    }
  });
});

describe("two processes and a provider", () => {
  it("never go above 10 at once and 500 a minute; the places of a killed one are free at once", async () => {
    const limits = { inFlight: 10, perMinute: 500 };
    const server = await countingServer(() => 400 + Math.random() * 1200);
    const first = startCaller(server.address, limits, 25);
    startCaller(server.address, limits, 25);
    await delay(8_000);
    const callsOf = (pid: number | undefined) =>
      server.arrivals.filter(({ caller }) => caller === `/${pid}`).length;
    const firstsShare = callsOf(first.pid) / server.arrivals.length;
    first.kill("SIGKILL");
    const killedAt = performance.now();
    startCaller(server.address, limits, 25);
    await delay(16_000);
    const times = server.arrivals.map(({ at }) => at);
    // A third of a minute and the two seconds that a call may be late: the pace is the same for every stretch.
    const { gapMs, burst } = paceOf(limits.perMinute);
    const most = Math.floor(22_000 / gapMs) + burst;
    const inStretch = mostWithin(times, 20_000);
    const pause = Math.max(
      ...times.slice(1).map((at, index) => (at > killedAt ? at - (times[index] ?? at) : 0)),
    );
    process.stdout.write(
      `${times.length} calls; most at once ${server.most()}, most in 20 s ${inStretch} of ${most}, longest gap after the kill ${Math.round(pause)} ms, share of the first ${firstsShare.toFixed(2)}\n`,
    );
    expect(server.most()).toBeLessThanOrEqual(limits.inFlight);
    expect(inStretch).toBeLessThanOrEqual(most);
    expect(inStretch).toBeGreaterThan(most * 0.7);
    expect(firstsShare).toBeGreaterThan(0.25);
    expect(firstsShare).toBeLessThan(0.75);
    expect(pause).toBeLessThan(2_500);
  }, 60_000);

  it("fill all places when nothing else limits them, and never one more", async () => {
    const limits = { inFlight: 4, perMinute: 1_000_000 };
    const server = await countingServer(() => Math.random() * 60);
    const callers = [1, 2, 3].map(() => startCaller(server.address, limits, 10));
    await eventually("calls of all three", async () =>
      callers.every(({ pid }) => server.arrivals.filter(({ caller }) => caller === `/${pid}`).length > 20),
    );
    callers[0]?.kill("SIGKILL");
    const before = server.arrivals.length;
    await delay(1_500);
    expect(server.most()).toBe(limits.inFlight);
    expect(server.arrivals.length - before).toBeGreaterThan(50);
  }, 30_000);
});

describe("the line before a provider", () => {
  it("is first come, first served, and a place that is given back goes to the next", async () => {
    const gate = openGate({ inFlight: 1, perMinute: 1_000_000 });
    const first = await gate.enter("line", 1_000);
    const order: number[] = [];
    const waiting = [1, 2, 3].map(async (number) => {
      const place = await gate.enter("line", 5_000);
      order.push(number);
      place?.leave();
      place?.leave();
    });
    await delay(100);
    expect(order).toEqual([]);
    first?.leave();
    await Promise.all(waiting);
    expect(order).toEqual([1, 2, 3]);
  });

  it("is left when the time is over or the signal says so, and nobody behind is lost", async () => {
    const gate = openGate({ inFlight: 1, perMinute: 1_000_000 });
    const holder = await gate.enter("left", 1_000);
    const begin = performance.now();
    const impatient = gate.enter("left", 200);
    const cancelling = new AbortController();
    const cancelled = gate.enter("left", 5_000, cancelling.signal);
    const patient = gate.enter("left", 5_000);
    cancelling.abort(new Error("the page is gone"));
    await expect(cancelled).rejects.toThrow("the page is gone");
    expect(await impatient).toBeNull();
    expect(performance.now() - begin).toBeLessThan(600);
    holder?.leave();
    expect(await patient).not.toBeNull();
    await expect(gate.enter("left", 5_000, cancelling.signal)).rejects.toThrow("the page is gone");
  });

  it("costs one round trip when nobody is in the way, and providers do not wait for each other", async () => {
    const gate = openGate(plenty);
    const full = openGate({ inFlight: 1, perMinute: 1_000_000 });
    await full.enter("another", 1_000);
    (await gate.enter("free", 1_000))?.leave();
    const times: number[] = [];
    for (let i = 0; i < 50; i += 1) {
      const begin = performance.now();
      const place = await gate.enter("free", 1_000);
      times.push(performance.now() - begin);
      place?.leave();
    }
    times.sort((a, b) => a - b);
    expect(times[25]).toBeLessThan(20);
  });

  it("holds no more of the database's locks than there are calls under way", async () => {
    const gate = openGate(plenty);
    const places = await Promise.all(Array.from({ length: 30 }, () => gate.enter("locks", 2_000)));
    const db = openDb();
    const session = await newestSession(db);
    const locks = async () => {
      const [row] = await db.$queryRaw<{ count: number }[]>`
        select count(*)::int as count from pg_locks where locktype = 'advisory' and pid = ${session}`;
      return row?.count;
    };
    expect(await locks()).toBe(30);
    for (const place of places) place?.leave();
    await eventually("no lock left", async () => (await locks()) === 0);
  });
});

function openDb(): Db {
  const { db, close } = createDb({ url: database.url, poolMax: 1 });
  onTestFinished(close);
  return db;
}

/** The connection of the gate that was opened last. */
async function newestSession(db: Db): Promise<number> {
  const [row] = await db.$queryRaw<{ pid: number }[]>`
    select pid from pg_stat_activity
      where application_name = 'teamified-slots' and datname = current_database()
      order by backend_start desc limit 1`;
  return row?.pid ?? 0;
}

describe("whoever a person waits for", () => {
  it("finds a place although more is to be scored than there are places", async () => {
    const [worker, portal] = [1, 2].map(() => openGate({ inFlight: 8, perMinute: 1_000_000 }));
    let begun = 0;
    const jobs = Array.from({ length: 20 }, async () => {
      const place = await worker?.enter("full", 2_000, undefined, "background");
      if (place) begun += 1;
    });
    await eventually("the jobs have what they may have", async () => begun === 6);
    const begin = performance.now();
    const places = await Promise.all([portal?.enter("full", 2_000), portal?.enter("full", 2_000)]);
    expect(places.every((place) => place)).toBe(true);
    expect(performance.now() - begin).toBeLessThan(1_000);
    expect(await portal?.enter("full", 300)).toBeNull();
    for (const place of places) place?.leave();
    await Promise.all(jobs);
    // No job took a place that became free: they are kept for the next person.
    expect(begun).toBe(6);
  });

  it("takes the next turn before the jobs of another process", async () => {
    const limits = { inFlight: 100, perMinute: 300 };
    const [worker, portal] = [1, 2].map(() => openGate(limits));
    let begun = 0;
    const jobs = Array.from({ length: 30 }, async () => {
      if (await worker?.enter("paced", 5_000, undefined, "background")) begun += 1;
    });
    // As many as may begin at once without a person.
    await eventually("the first jobs have begun", async () => begun >= 9);
    const before = begun;
    for (let turn = 0; turn < 15; turn += 1)
      expect(await portal?.enter("paced", 10_000)).toMatchObject({ leave: expect.any(Function) });
    // A slow machine may leave a turn or two to them.
    expect(begun - before).toBeLessThan(4);
    await Promise.all(jobs);
  });
});

describe("a pause", () => {
  it("holds for every process, ends by itself, and who cannot wait for so long hears it at once", async () => {
    const [one, two] = [openGate(plenty), openGate(plenty)];
    await one.pause("resting", 1.2);
    await one.pause("resting", 0.1);
    const begin = performance.now();
    expect(await one.enter("resting", 500)).toBeNull();
    expect(await two.enter("resting", 500)).toBeNull();
    expect(performance.now() - begin).toBeLessThan(400);
    const place = await two.enter("resting", 5_000);
    expect(place).not.toBeNull();
    expect(performance.now() - begin).toBeGreaterThan(1_000);
    expect(performance.now() - begin).toBeLessThan(2_500);
    expect(await two.enter("awake", 500)).not.toBeNull();
  });
});

describe("a database that goes away", () => {
  it("lets nobody in, keeps nobody longer than asked, and after it is back the limit holds with what was under way", async () => {
    const server = await startIn(privateFolder(), { durable: true });
    await migrate(server.url);
    const [one, two] = [1, 2].map(() => openGate({ inFlight: 3, perMinute: 1_000_000 }, server.url));
    const calls = [await one?.enter("p", 5_000), await one?.enter("p", 5_000), await two?.enter("p", 5_000)];
    expect(calls.every((place) => place)).toBe(true);
    await server.stop();
    const begin = performance.now();
    const waiting = [
      one?.enter("p", 300),
      two?.enter("p", 300),
      openGate(plenty, server.url).enter("p", 300),
    ];
    expect(await Promise.all(waiting)).toEqual([null, null, null]);
    expect(performance.now() - begin).toBeLessThan(1_000);
    await one?.pause("p", 0);
    // One call ends while the database is away; two go on.
    calls[0]?.leave();
    await server.start();
    const [next, beyond, late] = [
      two?.enter("p", 7_000),
      two?.enter("p", 4_000),
      openGate({ inFlight: 3, perMinute: 1_000_000 }, server.url).enter("p", 4_000),
    ];
    const entered = await Promise.all([next, beyond, late]);
    // Two under way and one place: one of the three who asked got it.
    expect(entered.filter((place) => place)).toHaveLength(1);
    for (const place of [...entered, ...calls]) place?.leave();
    const free = await Promise.all(Array.from({ length: 3 }, () => one?.enter("p", 5_000)));
    expect(free.every((place) => place)).toBe(true);
  }, 60_000);

  it("a process whose connection alone was cut takes its places back and owes nothing", async () => {
    const gate = openGate({ inFlight: 2, perMinute: 1_000_000 });
    const place = await gate.enter("cut", 1_000);
    const db = openDb();
    await db.$queryRaw`select pg_terminate_backend(${await newestSession(db)}::int)`;
    const second = await gate.enter("cut", 10_000);
    expect(second).not.toBeNull();
    const stranger = openGate({ inFlight: 2, perMinute: 1_000_000 });
    expect(await stranger.enter("cut", 300)).toBeNull();
    place?.leave();
    expect(await stranger.enter("cut", 5_000)).not.toBeNull();
  }, 30_000);
});
