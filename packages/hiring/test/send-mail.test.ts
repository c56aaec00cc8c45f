import type { Mail, SendVerdict } from "@teamified/email/mailer";
import { eventually, type World, world } from "@teamified/testing/world";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Deps } from "../src/deps.ts";
import { checkReadiness } from "../src/insight/readiness.ts";
import { cancelMail } from "../src/mails/cancel-mail.ts";
import { queueMail } from "../src/mails/queue-mail.ts";
import { sendingLeaseSeconds, sendMail } from "../src/mails/send-mail.ts";
import { sweep } from "../src/sweep.ts";

let w: World;
beforeAll(async () => {
  w = await world();
});
afterAll(() => w.close());
beforeEach(async () => {
  await w.deps.db.mail.deleteMany();
  // All of these go to one person, who may get so many in a day.
  await w.deps.db.$executeRaw`delete from rate_limits`;
  await w.deps.db.$executeRaw`delete from pgboss.job`;
});

type Options = Partial<Parameters<typeof queueMail<"account.password-changed">>[2]>;

/** A mail to a member of the team, without a worker that would touch it. */
async function queued(over: Options = {}) {
  const idempotencyKey = crypto.randomUUID();
  const queue = (more: Options = {}) =>
    w.deps.db.$transaction((tx) =>
      queueMail(w.deps, tx, {
        organizationId: w.home.organizationId,
        kind: "account.password-changed",
        to: { recruiterId: w.home.team.viewer.id },
        data: { at: "2026-11-30T15:20:00.000Z" },
        idempotencyKey,
        ...over,
        ...more,
      }),
    );
  const { id } = await queue();
  return {
    id,
    idempotencyKey,
    queue,
    read: () => w.deps.db.mail.findUniqueOrThrow({ where: { id } }),
    left: () => w.deps.db.outboxEmail.count({ where: { idempotencyKey } }),
    send: (over: Partial<Deps> = {}, signal?: AbortSignal) =>
      sendMail({ ...w.deps, ...over }, { mailId: id }, signal),
    cancel: () =>
      w.deps.db.$transaction((tx) =>
        cancelMail(w.deps, tx, { organizationId: w.home.organizationId, idempotencyKey }),
      ),
    jobs: () => w.deps.db.$queryRaw<{ seconds: number; priority: number }[]>`
      select extract(epoch from start_after - now())::float as seconds, priority from pgboss.job
       where name = 'mail.send' and singleton_key = ${id} and state in ('created', 'retry')`,
  };
}

const answering = (verdict: SendVerdict) => ({
  mailer: { provider: "of the test", send: () => Promise.resolve(verdict) },
});
const down = answering({ ok: false, retryable: true, reason: "smtp: no connection" });

describe("a mail that is queued", () => {
  it("leaves by itself, with the words of its template for its recipient", async () => {
    const mail = await queued();
    const worker = await w.startWorker();
    await eventually("it left", async () => (await mail.read()).state === "sent");
    await worker.stop();
    const seen = await w.deps.db.outboxEmail.findUniqueOrThrow({
      where: { idempotencyKey: mail.idempotencyKey },
    });
    expect(seen).toMatchObject({
      to: "viewer@home.example",
      category: "account.password-changed",
      subject: "Your password at The home company was changed",
    });
    expect(seen.text.replaceAll("\n", " ")).toContain("30 November 2026, 15:20 UTC");
    expect(seen.text).toContain("http://recruiter.test");
    expect(await mail.read()).toMatchObject({ attempts: 1, error: null });
  });

  it("exists only when its cause does", async () => {
    const idempotencyKey = crypto.randomUUID();
    await expect(
      w.deps.db.$transaction(async (tx) => {
        await queueMail(w.deps, tx, {
          organizationId: w.home.organizationId,
          kind: "account.password-changed",
          to: { candidateId: w.home.candidate.id },
          data: { at: new Date().toISOString() },
          idempotencyKey,
        });
        throw new Error("the cause failed");
      }),
    ).rejects.toThrow("the cause failed");
    expect(await w.deps.db.mail.count({ where: { idempotencyKey } })).toBe(0);
  });

  it("is sent once, by however many jobs, and again is the same mail", async () => {
    const mail = await queued();
    await Promise.all([1, 2, 3, 4, 5].map(() => mail.send()));
    await mail.send();
    expect(await mail.left()).toBe(1);
    expect(await mail.queue()).toEqual({ id: mail.id, isNew: false });
    await mail.send();
    expect(await mail.left()).toBe(1);
    expect(await mail.read()).toMatchObject({ state: "sent", attempts: 1 });
  });

  it("queued twice in the same moment is one", async () => {
    const mail = await queued();
    const ids = await Promise.all([mail.queue(), mail.queue(), mail.queue()]);
    expect(new Set(ids.map(({ id }) => id))).toEqual(new Set([mail.id]));
  });

  it("for later waits, and its job with it", async () => {
    const mail = await queued({ sendAfter: new Date(w.deps.clock.now().getTime() + 3_600_000) });
    await w.deps.db.$executeRaw`delete from pgboss.job`;
    await mail.send();
    expect((await mail.read()).state).toBe("queued");
    const [job] = await mail.jobs();
    expect(job?.seconds).toBeGreaterThan(3500);
    expect((await sweep(w.deps)).mails).toBe(0);
    w.advance(3_600_000 + 6000);
    await w.deps.db.$executeRaw`delete from pgboss.job`;
    expect((await sweep(w.deps)).mails).toBe(1);
    expect((await mail.jobs())[0]?.seconds).toBeLessThan(1);
    await mail.send();
    expect(await mail.left()).toBe(1);
  });

  it("goes before the others when it is urgent", async () => {
    expect(await (await queued({ urgent: true })).jobs()).toMatchObject([{ priority: 10 }]);
    expect(await (await queued()).jobs()).toMatchObject([{ priority: 0 }]);
  });

  it("is in the audit log with whoever caused it", async () => {
    const actor = w.home.team.recruiter;
    const mail = await queued({ actor });
    await mail.queue({ actor });
    expect(
      await w.deps.db.auditEvent.findMany({
        where: { subjectId: mail.id },
        select: { action: true, actorId: true, details: true },
      }),
    ).toEqual([{ action: "mail.queued", actorId: actor.id, details: { kind: "account.password-changed" } }]);
  });
});

describe("a mail that is taken back", () => {
  it("never leaves, whoever still has its job", async () => {
    const mail = await queued();
    expect(await mail.cancel()).toBe(true);
    expect(await mail.cancel()).toBe(false);
    await mail.send();
    await mail.queue();
    await mail.send();
    expect(await mail.left()).toBe(0);
    expect((await mail.read()).state).toBe("cancelled");
  });

  it("is not, when it has left, is under way, or belongs to somebody else", async () => {
    const mail = await queued();
    const elsewhere = { organizationId: w.other.organizationId, id: mail.id };
    expect(await w.deps.db.$transaction((tx) => cancelMail(w.deps, tx, elsewhere))).toBe(false);
    const verdict = Promise.withResolvers<SendVerdict>();
    const sending = mail.send({ mailer: { provider: "slow", send: () => verdict.promise } });
    await eventually("it is under way", async () => (await mail.read()).state === "sending");
    expect(await mail.cancel()).toBe(false);
    verdict.resolve({ ok: true, providerId: "1" });
    await sending;
    expect(await mail.cancel()).toBe(false);
    expect((await mail.read()).state).toBe("sent");
  });

  it("or sent: of a click and the worker in the same moment exactly one wins", async () => {
    for (let round = 0; round < 12; round += 1) {
      const mail = await queued();
      const [taken] = await Promise.all([mail.cancel(), mail.send(), mail.send()]);
      expect(await mail.left()).toBe(taken ? 0 : 1);
      expect((await mail.read()).state).toBe(taken ? "cancelled" : "sent");
    }
  });
});

describe("a delivery that fails", () => {
  it("is tried five times, later each time, then given up, counted, and sent again by hand", async () => {
    const mail = await queued();
    const pauses: number[] = [];
    for (let tries = 1; tries <= 5; tries += 1) {
      await w.deps.db.$executeRaw`delete from pgboss.job`;
      await mail.send(down);
      const row = await mail.read();
      expect(row).toMatchObject({
        attempts: tries,
        state: tries < 5 ? "queued" : "failed",
        error: "smtp: no connection",
      });
      if (tries === 5) break;
      await mail.send(); // before its time
      expect((await mail.read()).attempts).toBe(tries);
      const pause = (row.sendAfter.getTime() - w.deps.clock.now().getTime()) / 1000;
      pauses.push(pause);
      expect(Math.abs(((await mail.jobs())[0]?.seconds ?? 0) - pause)).toBeLessThan(3);
      w.advance(Math.ceil(pause) * 1000);
    }
    expect(pauses.map((pause, index) => Math.round(pause / (10 * 2 ** index)))).toEqual([1, 1, 1, 1]);
    expect((await checkReadiness(w.deps)).numbers).toMatchObject({ failedMails: 1 });
    expect((await sweep(w.deps)).mails).toBe(0);
    const failed = await w.asTeam().mail.list({ state: "failed" });
    expect(failed.items).toMatchObject([{ id: mail.id, error: "smtp: no connection" }]);
    await w.asTeam().mail.resend({ id: mail.id });
    await expect(w.asTeam().mail.resend({ id: mail.id })).rejects.toMatchObject({ code: "CONFLICT" });
    await mail.send();
    expect(await mail.read()).toMatchObject({ state: "sent", attempts: 1, error: null });
    expect(await mail.left()).toBe(1);
  });

  it("for good is given up at once", async () => {
    const mail = await queued();
    await mail.send(answering({ ok: false, retryable: false, reason: "resend: validation_error" }));
    expect(await mail.read()).toMatchObject({ state: "failed", error: "resend: validation_error" });
    await mail.cancel();
  });

  it("because the provider named a time uses up no try", async () => {
    const mail = await queued({ urgent: true });
    await w.deps.db.$executeRaw`delete from pgboss.job`;
    const busy = { ok: false, retryable: true, reason: "resend: rate_limit_exceeded" } as const;
    for (let round = 0; round < 7; round += 1) {
      await mail.send(answering({ ...busy, retryAfterSeconds: 40 }));
      expect(await mail.read()).toMatchObject({ state: "queued", attempts: 0 });
      const [job] = await mail.jobs();
      expect(job?.priority).toBe(10);
      expect(Math.round(job?.seconds ?? 0)).toBeGreaterThan(35);
      w.advance(41_000);
    }
    await mail.send();
    expect(await mail.left()).toBe(1);
  });

  it("because the worker stops uses up no try either, and the next worker sends", async () => {
    const mail = await queued();
    const stop = new AbortController();
    const mailer: Deps["mailer"] = {
      provider: "silent",
      send: (_mail, signal) =>
        new Promise((resolve) => {
          signal?.addEventListener("abort", () =>
            resolve({ ok: false, retryable: true, reason: "smtp: cancelled" }),
          );
        }),
    };
    const sending = mail.send({ mailer }, stop.signal);
    await eventually("it is under way", async () => (await mail.read()).state === "sending");
    stop.abort(new Error("the worker stops"));
    await sending;
    expect(await mail.read()).toMatchObject({ state: "queued", attempts: 0 });
    await mail.send();
    expect(await mail.left()).toBe(1);
  });

  it("because the worker was killed between the mail and the row is taken over, and still one mail", async () => {
    const mail = await queued();
    const { mailer } = w.deps;
    const killed = {
      provider: "outbox",
      send: async (message: Mail) => {
        await mailer.send(message);
        throw new Error("kill -9");
      },
    };
    await expect(mail.send({ mailer: killed })).rejects.toThrow("kill -9");
    await w.deps.db.$executeRaw`delete from pgboss.job`;
    await mail.send(); // within the lease: somebody may still hold it
    expect((await mail.read()).state).toBe("sending");
    const [alarm] = await mail.jobs();
    expect(Math.abs((alarm?.seconds ?? 0) - sendingLeaseSeconds)).toBeLessThan(5);
    w.advance((sendingLeaseSeconds + 1) * 1000);
    expect((await checkReadiness(w.deps)).numbers).toMatchObject({ sendingBeyondLease: 1 });
    expect((await sweep(w.deps)).mails).toBe(1);
    await mail.send();
    expect((await mail.read()).state).toBe("sent");
    expect(await mail.left()).toBe(1);
  });

  it("again and again because the mail kills its worker is given up", async () => {
    const mail = await queued();
    const killed = { mailer: { provider: "x", send: () => Promise.reject(new Error("kill -9")) } };
    for (let round = 0; round < 10; round += 1) {
      await expect(mail.send(killed)).rejects.toThrow("kill -9");
      w.advance((sendingLeaseSeconds + 1) * 1000);
    }
    await mail.send(killed);
    expect(await mail.read()).toMatchObject({ state: "failed", error: "its worker ended again and again" });
    await mail.cancel();
  });

  it("of a worker that froze takes nothing from the worker that took over", async () => {
    const mail = await queued();
    const late = Promise.withResolvers<SendVerdict>();
    const frozen = mail.send({ mailer: { provider: "frozen", send: () => late.promise } });
    await eventually("it is under way", async () => (await mail.read()).state === "sending");
    w.advance((sendingLeaseSeconds + 1) * 1000);
    const second = Promise.withResolvers<SendVerdict>();
    const takenOver = mail.send({ mailer: { provider: "slow", send: () => second.promise } });
    await eventually("it was taken over", async () => (await mail.read()).attempts === 2);
    late.resolve({ ok: false, retryable: false, reason: "too late" });
    await frozen;
    expect((await mail.read()).state).toBe("sending");
    second.resolve({ ok: true, providerId: "1" });
    await takenOver;
    expect(await mail.read()).toMatchObject({ state: "sent", error: null });
  });
});

describe("a recipient", () => {
  it("of the team who was deactivated gets nothing", async () => {
    const member = await w.deps.db.recruiter.create({
      data: {
        organizationId: w.home.organizationId,
        email: "gone@home.example",
        fullName: "Gone",
        passwordHash: "x",
        isActive: false,
      },
    });
    const mail = await queued({ to: { recruiterId: member.id } });
    await mail.send();
    expect(await mail.read()).toMatchObject({ state: "cancelled", error: "the account is closed" });
    expect(await mail.left()).toBe(0);
  });

  it("whose address nobody confirmed gets nothing but the question for it", async () => {
    const candidate = await w.newCandidate();
    await w.deps.db.candidate.update({ where: { id: candidate.id }, data: { emailVerifiedAt: null } });
    for (const to of [{ candidateId: candidate.id }, { address: "stranger@mail.example" }]) {
      const mail = await queued({ to });
      await mail.send();
      await mail.send();
      expect(await mail.read()).toMatchObject({
        state: "suppressed",
        error: "the address is not confirmed yet",
        attempts: 0,
      });
      expect(await mail.left()).toBe(0);
      expect((await sweep(w.deps)).mails).toBe(0);
    }
  });
});
