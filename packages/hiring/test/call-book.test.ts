import { randomUUID } from "node:crypto";
import type { ModelCall } from "@teamified/contracts/model-calls";
import { createDb } from "@teamified/db/client";
import { migrate } from "@teamified/db/migrate";
import type { Mail } from "@teamified/email/mailer";
import { silentLog } from "@teamified/log/silent-log";
import { makeFolder, removeFolder, startIn } from "@teamified/testing/private-server";
import { eventually, type World, world } from "@teamified/testing/world";
import { afterAll, beforeAll, beforeEach, describe, expect, it, onTestFinished } from "vitest";
import type { Deps } from "../src/deps.ts";
import { sendMail } from "../src/mails/send-mail.ts";
import { createCallBook } from "../src/models/call-book.ts";
import { claimBudgetAlert } from "../src/models/claim-budget-alert.ts";
import { deleteOldCalls } from "../src/models/delete-old-calls.ts";
import { dayOf, spentOn } from "../src/models/spent-on.ts";

let w: World;
beforeAll(async () => {
  w = await world();
});
afterAll(() => w.close());
beforeEach(async () => {
  await w.deps.db.modelCall.deleteMany();
  await w.deps.db.modelSpending.deleteMany();
  await w.deps.db.outboxEmail.deleteMany();
  await w.deps.db.mail.deleteMany();
});

function openBook(over: Partial<Deps> & { dailyBudgetUsd?: number } = {}) {
  const book = createCallBook({ ...w.deps, dailyBudgetUsd: 10, ...over });
  onTestFinished(() => book.close());
  return book;
}

function call(over: Partial<ModelCall> = {}): ModelCall {
  return {
    organizationId: w.home.organizationId,
    interviewId: null,
    task: "assessor",
    promptId: "judge-answer",
    promptVersion: "1",
    provider: "openai",
    model: "gpt",
    outcome: "completed",
    inputTokens: 100,
    outputTokens: 20,
    costUsd: 0.01,
    ms: 400,
    firstWordMs: null,
    ...over,
  };
}

const today = () => dayOf(w.deps.clock.now());
const spent = (organizationId: string = w.home.organizationId) => spentOn(w.deps.db, organizationId, today());
const rows = () => w.deps.db.modelCall.count();

describe("the book of calls", () => {
  it("writes what was recorded by itself, each call once, and adds it to the day", async () => {
    const book = openBook();
    for (let i = 0; i < 250; i += 1) book.record(call());
    await eventually("250 rows", async () => (await rows()) === 250);
    expect(await spent()).toMatchObject({ calls: 250, tokens: 30_000, costUsd: 2.5 });
  });

  it("counts right when two processes write at once for two organizations", async () => {
    const books = [openBook(), openBook()];
    for (let i = 0; i < 600; i += 1) {
      const organizationId = i % 3 === 0 ? w.other.organizationId : w.home.organizationId;
      books[i % 2]?.record(call({ organizationId }));
    }
    await Promise.all(books.map((book) => book.flush()));
    expect(await spent()).toMatchObject({ calls: 400, costUsd: 4 });
    expect(await spent(w.other.organizationId)).toMatchObject({ calls: 200, costUsd: 2 });
  });

  it("writes the rest when it is closed", async () => {
    const book = createCallBook({ ...w.deps, dailyBudgetUsd: 10 });
    book.record(call());
    await book.close();
    expect(await rows()).toBe(1);
  });

  it("loses nothing of others to an organization that is gone, or to figures that cannot be", async () => {
    const gone = await w.deps.db.organization.create({
      data: { name: "Gone", slug: `gone-${randomUUID()}` },
      select: { id: true },
    });
    await w.deps.db.organization.delete({ where: { id: gone.id } });
    const book = openBook();
    book.record(call());
    book.record(call({ organizationId: gone.id }));
    book.record(call({ organizationId: "nobody" }));
    book.record(call({ interviewId: "no id", inputTokens: Number.NaN, costUsd: Number.POSITIVE_INFINITY }));
    book.record(call({ inputTokens: 1e15, outputTokens: -4, ms: 1.7 }));
    // PostgreSQL takes no such character in a text.
    book.record(call({ model: "broken\u0000" }));
    await book.flush();
    expect(await rows()).toBe(3);
    expect((await spent()).calls).toBe(3);
  });

  it("belongs to the day of the call in UTC, not to the day of the writing", async () => {
    let now = new Date("2026-03-01T23:59:59.900Z");
    const book = openBook({ clock: { now: () => now } });
    book.record(call());
    now = new Date("2026-03-02T00:00:00.100Z");
    book.record(call());
    await book.flush();
    const days = await w.deps.db.modelSpending.findMany({ orderBy: { day: "asc" } });
    expect(days.map(({ day, calls }) => [dayOf(day), calls])).toEqual([
      ["2026-03-01", 1],
      ["2026-03-02", 1],
    ]);
  });
});

describe("the budget", () => {
  it("is spent as soon as the calls say so, written or not, and is there again the next day", async () => {
    let now = new Date("2026-03-03T12:00:00Z");
    const book = openBook({ clock: { now: () => now } });
    expect(await book.hasBudget(w.home.organizationId)).toBe(true);
    book.record(call({ costUsd: 10 }));
    expect(await book.hasBudget(w.home.organizationId)).toBe(false);
    expect(await book.hasBudget(w.other.organizationId)).toBe(true);
    await book.flush();
    expect(await book.hasBudget(w.home.organizationId)).toBe(false);
    expect(await openBook({ clock: { now: () => now } }).hasBudget(w.home.organizationId)).toBe(false);
    now = new Date("2026-03-04T00:00:01Z");
    expect(await book.hasBudget(w.home.organizationId)).toBe(true);
  });

  it("of nothing lets nobody ask", async () => {
    expect(await openBook({ dailyBudgetUsd: 0 }).hasBudget(w.home.organizationId)).toBe(false);
  });

  it("what another process spent is known within seconds", async () => {
    const [one, two] = [openBook(), openBook()];
    expect(await one?.hasBudget(w.home.organizationId)).toBe(true);
    two?.record(call({ costUsd: 12 }));
    await two?.flush();
    await eventually("no budget", async () => !(await one?.hasBudget(w.home.organizationId)), 6_000);
  });
});

describe("the alert at four fifths", () => {
  const alerts = async () =>
    (await w.mails()).filter(
      ({ category, text }) => category === "models.budget-alert" && text.includes(today()),
    );

  it("is claimed once a day, by one of two processes, and mailed once to each active admin", async () => {
    const left = await w.deps.db.recruiter.create({
      data: {
        organizationId: w.home.organizationId,
        email: "left@home.example",
        fullName: "Left",
        passwordHash: "x",
        role: "admin",
        isActive: false,
      },
    });
    const second = await w.deps.db.recruiter.create({
      data: {
        organizationId: w.home.organizationId,
        email: "second@home.example",
        fullName: "Second",
        passwordHash: "x",
        role: "admin",
      },
    });
    onTestFinished(async () => {
      await w.deps.db.recruiter.deleteMany({ where: { id: { in: [left.id, second.id] } } });
    });
    const worker = await w.startWorker();
    const books = [openBook(), openBook()];
    books[0]?.record(call({ costUsd: 7.9 }));
    await books[0]?.flush();
    expect((await spent()).alertedAt).toBeNull();
    for (const book of books) book.record(call({ costUsd: 0.1 }));
    await Promise.all(books.map((book) => book.flush()));
    const alerted = (await spent()).alertedAt;
    expect(alerted).not.toBeNull();
    await eventually("two mails", async () => (await alerts()).length === 2);
    books[0]?.record(call({ costUsd: 1 }));
    await books[0]?.flush();
    expect((await spent()).alertedAt).toEqual(alerted);
    const mails = await alerts();
    expect(mails.map(({ to }) => to).sort()).toEqual(["admin@home.example", "second@home.example"]);
    expect(mails[0]?.text).toMatch(/US\$8\.\d0 so far/);
    expect(mails[0]?.text).toContain("http://recruiter.test/models");
    await worker.stop();
  });

  it("a mail that fails in the middle is tried again, and nobody gets it twice", async () => {
    await w.deps.db.modelSpending.create({
      data: { organizationId: w.home.organizationId, day: new Date(today()), costUsd: 9 },
    });
    const second = await w.deps.db.recruiter.create({
      data: {
        organizationId: w.home.organizationId,
        email: "zz@home.example",
        fullName: "Second",
        passwordHash: "x",
        role: "admin",
      },
    });
    onTestFinished(async () => {
      await w.deps.db.recruiter.delete({ where: { id: second.id } });
    });
    const sent: Mail[] = [];
    let isDown = true;
    const mailer: Deps["mailer"] = {
      provider: "flaky",
      send: async (mail) => {
        if (mail.to === "admin@home.example" && isDown) return { ok: false, retryable: true, reason: "busy" };
        sent.push(mail);
        return { ok: true, providerId: "1" };
      },
    };
    const alert = { organizationId: w.home.organizationId, day: today() };
    const deps = { ...w.deps, mailer, dailyBudgetUsd: 10 };
    await Promise.all([claimBudgetAlert(deps, alert), claimBudgetAlert(deps, alert)]);
    const mails = await w.deps.db.mail.findMany();
    expect(mails).toHaveLength(2);
    const sendAll = () => Promise.all(mails.map(({ id }) => sendMail(deps, { mailId: id })));
    await sendAll();
    expect(sent.map(({ to }) => to)).toEqual(["zz@home.example"]);
    isDown = false;
    w.advance(60_000);
    await sendAll();
    await sendAll();
    expect(sent.map(({ to }) => to).sort()).toEqual(["admin@home.example", "zz@home.example"]);
    await claimBudgetAlert(deps, { ...alert, organizationId: randomUUID() });
    expect(await w.deps.db.mail.count()).toBe(2);
  });
});

describe("calls older than 90 days", () => {
  it("are deleted at night, in parts, and the day's spending stays", async () => {
    const book = openBook({ clock: { now: () => new Date(Date.now() - 91 * 86_400_000) } });
    for (let i = 0; i < 5_200; i += 1) book.record(call());
    const young = openBook();
    young.record(call());
    await Promise.all([book.flush(), young.flush()]);
    expect(await deleteOldCalls(w.deps)).toBe(5_200);
    expect(await deleteOldCalls(w.deps)).toBe(0);
    expect(await rows()).toBe(1);
    expect(await w.deps.db.modelSpending.count()).toBe(2);
  });
});

describe("a database that goes away", () => {
  it("costs no call and counts none twice", async () => {
    const folder = makeFolder();
    const server = await startIn(folder, { durable: true });
    const { db, close } = createDb({ url: server.url, poolMax: 3 });
    onTestFinished(async () => {
      await close();
      await removeFolder(folder);
    });
    await migrate(server.url);
    const { id: organizationId } = await db.organization.create({
      data: { name: "Away", slug: "away" },
      select: { id: true },
    });
    const book = createCallBook({
      db,
      enqueue: async () => {},
      clock: { now: () => new Date() },
      log: silentLog,
      dailyBudgetUsd: 10,
    });
    let recorded = 0;
    const recording = setInterval(() => {
      recorded += 1;
      book.record(call({ organizationId }));
    }, 5);
    await new Promise((resolve) => setTimeout(resolve, 600));
    await server.stop();
    expect(await book.hasBudget(organizationId)).toBe(true);
    await new Promise((resolve) => setTimeout(resolve, 1_000));
    await server.start();
    await new Promise((resolve) => setTimeout(resolve, 300));
    clearInterval(recording);
    await book.close();
    expect(recorded).toBeGreaterThan(100);
    expect(await db.modelCall.count()).toBe(recorded);
    expect(await spentOn(db, organizationId, dayOf(new Date()))).toMatchObject({ calls: recorded });
  }, 60_000);

  it("is not waited for for ever: what does not fit into memory is lost, oldest first, and the log says so", async () => {
    const { db, close } = createDb({ url: "postgresql://nobody@127.0.0.1:1/none", poolMax: 1 });
    onTestFinished(close);
    const said: string[] = [];
    const log = { ...silentLog, error: (fields: { lost?: number }) => said.push(`lost ${fields.lost}`) };
    const book = createCallBook({
      ...w.deps,
      db,
      log: log as unknown as Deps["log"], // only `error` is listened to
      dailyBudgetUsd: 10,
    });
    for (let i = 0; i < 10_050; i += 1) book.record(call());
    await book.close();
    expect(said.join()).toContain("lost 50");
    expect(said.at(-1)).toBe("lost 10000");
  });
});
