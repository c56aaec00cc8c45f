import { once } from "node:events";
import { type AddressInfo, createServer } from "node:net";
import type { SendVerdict } from "@teamified/email/mailer";
import { createSmtpMailer } from "@teamified/email/smtp-mailer";
import { pdfOf } from "@teamified/testing/documents";
import { eventually, type World, world } from "@teamified/testing/world";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Deps } from "../src/deps.ts";
import { checkReadiness } from "../src/insight/readiness.ts";
import { maxTries, sendingLeaseSeconds } from "../src/mails/send-mail.ts";
import { parseResume } from "../src/resumes/parse-resume.ts";
import { uploadResume } from "../src/resumes/upload-resume.ts";
import { sweep } from "../src/sweep.ts";
import { deliverFeedback } from "./fixtures/deliver-feedback.ts";

let w: World;
beforeAll(async () => {
  w = await world();
});
afterAll(() => w.close());
// What one test leaves behind is overdue for the next, whose clock has gone on.
beforeEach(async () => {
  await w.deps.db.mail.deleteMany();
  await w.deps.db.resume.deleteMany();
  await w.deps.db.$executeRaw`delete from pgboss.job`;
});

/** A draft that counts down, without a worker that would touch it. */
async function draft() {
  const actor = await w.newCandidate();
  const { id: resumeId } = await uploadResume(w.deps, actor, {
    fileName: "cv.pdf",
    bytes: await pdfOf(["Ada", crypto.randomUUID()]),
  });
  await parseResume(w.deps, { resumeId }, { run: (_name, work) => work() });
  const row = await w.deps.db.resumeFeedback.findUniqueOrThrow({ where: { resumeId } });
  const read = () => w.deps.db.resumeFeedback.findUniqueOrThrow({ where: { id: row.id } });
  const mails = () => w.deps.db.outboxEmail.count({ where: { idempotencyKey: `feedback-${row.id}` } });
  const mail = () => w.deps.db.mail.findUnique({ where: { idempotencyKey: `feedback-${row.id}` } });
  return {
    id: row.id,
    candidateId: actor.id,
    read,
    mails,
    mail,
    /** What the two jobs do: its deadline's, and its mail's. */
    send: (over: Partial<Deps> = {}, signal?: AbortSignal) => deliverFeedback(w.deps, row.id, over, signal),
    /** Until the mail's next try. */
    waitForTry: async () => {
      const next = (await mail())?.sendAfter.getTime() ?? 0;
      w.advance(Math.max(0, next - w.deps.clock.now().getTime()) + 1);
    },
  };
}

describe("feedback that nobody looked at", () => {
  it("waits for its deadline, then is sent once, by however many workers", async () => {
    const feedback = await draft();
    await feedback.send();
    expect(await feedback.read()).toMatchObject({ status: "pending_approval", sentAt: null });
    w.advance(4 * 3_600_000 + 1000);
    await Promise.all([1, 2, 3, 4, 5].map(() => feedback.send()));
    expect(await feedback.read()).toMatchObject({ status: "sent", approvedAt: null });
    expect(await feedback.mails()).toBe(1);
    await feedback.send();
    expect(await feedback.mails()).toBe(1);
  });

  it("is offered again by the sweep when its job was lost, and counted while it is overdue", async () => {
    const feedback = await draft();
    await w.deps.db.$executeRaw`delete from pgboss.job`;
    w.advance(4 * 3_600_000 + 200_000);
    expect((await checkReadiness(w.deps)).checks.queue.detail).toMatch(/overdue: 1 feedback/);
    expect((await w.asTeam().dashboard.get()).counts.overdue).toBe(1);
    expect((await sweep(w.deps)).feedback).toBe(1);
    const worker = await w.startWorker();
    await eventually("the sweep's job sends it", async () => (await feedback.read()).status === "sent");
    await worker.stop();
    expect(await feedback.mails()).toBe(1);
    expect((await sweep(w.deps)).feedback).toBe(0);
  });
});

describe("a click and the deadline in the same second", () => {
  it("send one mail, whoever wins", async () => {
    for (let round = 0; round < 8; round += 1) {
      const feedback = await draft();
      w.advance(4 * 3_600_000 + 1000);
      const results = await Promise.allSettled([
        w.asTeam().feedback.approve({ id: feedback.id, version: 1 }),
        feedback.send(),
        feedback.send(),
      ]);
      await feedback.send(); // what the approval's own job would do
      expect(await feedback.mails()).toBe(1);
      expect((await feedback.read()).status).toBe("sent");
      const [click] = results;
      if (click?.status === "rejected") expect(click.reason).toMatchObject({ code: "CONFLICT" });
    }
  });

  it("with a rejection send one mail or none, and the loser is told", async () => {
    for (let round = 0; round < 8; round += 1) {
      const feedback = await draft();
      w.advance(4 * 3_600_000 + 1000);
      const [click] = await Promise.allSettled([
        w.asTeam().feedback.reject({ id: feedback.id, version: 1, reason: "Not now." }),
        feedback.send(),
      ]);
      const { status } = await feedback.read();
      expect(await feedback.mails()).toBe(status === "sent" ? 1 : 0);
      expect(status).toBe(click?.status === "fulfilled" ? "rejected" : "sent");
    }
  });
});

describe("a decision of the team", () => {
  it("holds, releases with a new countdown, rejects and takes back", async () => {
    const feedback = await draft();
    const team = w.asTeam();
    await team.feedback.hold({ id: feedback.id, version: 1 });
    w.advance(5 * 3_600_000);
    await feedback.send();
    expect(await feedback.read()).toMatchObject({ status: "held", autoSendAt: null, sentAt: null });
    await team.feedback.release({ id: feedback.id, version: 1 });
    expect((await feedback.read()).autoSendAt?.getTime()).toBeGreaterThan(w.deps.clock.now().getTime());
    await team.feedback.reject({ id: feedback.id, version: 1, reason: "She wrote to us already." });
    w.advance(5 * 3_600_000);
    await feedback.send();
    expect(await feedback.mails()).toBe(0);
    await team.feedback.release({ id: feedback.id, version: 1 });
    expect((await feedback.read()).status).toBe("pending_approval");
  });

  it("names what somebody else did first", async () => {
    const feedback = await draft();
    const team = w.asTeam();
    await team.feedback.approve({ id: feedback.id, version: 1 });
    await expect(team.feedback.reject({ id: feedback.id, version: 1, reason: "Too late." })).rejects.toThrow(
      "was approved already and is on its way",
    );
    await feedback.send();
    await expect(team.feedback.hold({ id: feedback.id, version: 1 })).rejects.toThrow("was sent already");
  });

  it("approves the text that was read, not a newer one", async () => {
    const feedback = await draft();
    const team = w.asTeam();
    const content = "A text of a colleague that is long enough to be stored as feedback.";
    await team.feedback.edit({ id: feedback.id, version: 1, content });
    await expect(team.feedback.approve({ id: feedback.id, version: 1 })).rejects.toThrow(
      "was changed in the meantime",
    );
    await team.feedback.approve({ id: feedback.id, version: 2 });
    await feedback.send();
    const mail = await w.deps.db.outboxEmail.findUniqueOrThrow({
      where: { idempotencyKey: `feedback-${feedback.id}` },
    });
    expect(mail.text).toContain(content);
  });
});

describe("a delivery that fails", () => {
  const nobody = () => createSmtpMailer({ url: "smtp://127.0.0.1:1", from: "a@b.example" });

  it("is tried again later, and the next try sends", async () => {
    const feedback = await draft();
    await w.asTeam().feedback.approve({ id: feedback.id, version: 1 });
    await feedback.send({ mailer: nobody() });
    expect(await feedback.read()).toMatchObject({
      status: "approved",
      deliveryAttempts: 1,
      deliveryError: "smtp: no connection",
    });
    await feedback.waitForTry();
    await feedback.send();
    expect(await feedback.read()).toMatchObject({ status: "sent", deliveryAttempts: 2, deliveryError: null });
  });

  it("because the provider said when to come back uses up no try: the job is set for then", async () => {
    const feedback = await draft();
    await w.asTeam().feedback.approve({ id: feedback.id, version: 1 });
    await w.deps.db.$executeRaw`delete from pgboss.job`;
    const verdict = {
      ok: false,
      retryable: true,
      reason: "resend: rate_limit_exceeded",
      retryAfterSeconds: 40,
    } as const;
    await feedback.send({ mailer: { provider: "busy", send: () => Promise.resolve(verdict) } });
    expect(await feedback.read()).toMatchObject({ status: "approved", deliveryError: verdict.reason });
    const jobs = await w.deps.db.$queryRaw<{ seconds: number; priority: number }[]>`
      select extract(epoch from start_after - now())::float as seconds, priority from pgboss.job
       where singleton_key = ${(await feedback.mail())?.id}`;
    expect(jobs).toMatchObject([{ priority: 10 }]);
    expect(Math.round(jobs[0]?.seconds ?? 0)).toBeGreaterThan(35);
    await feedback.waitForTry();
    await feedback.send();
    expect(await feedback.mails()).toBe(1);
  });

  it("for the last time is marked, shown, and can be sent again by hand", async () => {
    const feedback = await draft();
    await w.asTeam().feedback.approve({ id: feedback.id, version: 1 });
    for (let tries = 0; tries < maxTries; tries += 1) {
      expect((await feedback.read()).status).toBe("approved");
      await feedback.send({ mailer: nobody() });
      await feedback.waitForTry();
    }
    expect(await feedback.read()).toMatchObject({ status: "failed", deliveryError: "smtp: no connection" });
    await feedback.send();
    expect(await feedback.mails()).toBe(0);
    expect((await w.asTeam().feedback.queue({ status: "failed" })).items.map((item) => item.id)).toEqual([
      feedback.id,
    ]);
    await w.asTeam().feedback.resend({ id: feedback.id, version: 1 });
    await feedback.send();
    await feedback.send();
    expect(await feedback.read()).toMatchObject({ status: "sent", deliveryError: null });
    expect(await feedback.mails()).toBe(1);
  });

  it("for good can be sent again from the list of mails as well", async () => {
    const feedback = await draft();
    await w.asTeam().feedback.approve({ id: feedback.id, version: 1 });
    const refused = { ok: false, retryable: false, reason: "resend: validation_error" } as const;
    await feedback.send({ mailer: { provider: "strict", send: () => Promise.resolve(refused) } });
    expect(await feedback.read()).toMatchObject({ status: "failed", deliveryError: refused.reason });
    const id = (await feedback.mail())?.id ?? "";
    await w.asTeam().mail.resend({ id });
    expect(await feedback.read()).toMatchObject({ status: "approved", deliveryError: null });
    await feedback.send();
    expect(await feedback.read()).toMatchObject({ status: "sent" });
  });

  it("because the worker was killed between the mail and the row is taken over, and still one mail", async () => {
    const feedback = await draft();
    await w.asTeam().feedback.approve({ id: feedback.id, version: 1 });
    const { mailer } = w.deps;
    const killed = {
      provider: "outbox",
      send: async (mail: Parameters<typeof mailer.send>[0]) => {
        await mailer.send(mail);
        throw new Error("kill -9");
      },
    };
    await expect(feedback.send({ mailer: killed })).rejects.toThrow("kill -9");
    expect((await feedback.read()).status).toBe("sending");
    await feedback.send(); // within the lease: somebody may still hold it
    expect((await feedback.read()).status).toBe("sending");
    w.advance((sendingLeaseSeconds + 1) * 1000);
    expect(await sweep(w.deps)).toMatchObject({ feedback: 0, mails: 1 });
    await feedback.send();
    expect((await feedback.read()).status).toBe("sent");
    expect(await feedback.mails()).toBe(1);
  });

  it("because the worker stops is ended by the job's signal, and the next worker sends", async () => {
    const feedback = await draft();
    await w.asTeam().feedback.approve({ id: feedback.id, version: 1 });
    // A server that takes the connection and says nothing.
    const silent = createServer().listen(0, "127.0.0.1");
    await once(silent, "listening");
    const { port } = silent.address() as AddressInfo; // a TCP server has no other kind of address
    const mailer = createSmtpMailer({ url: `smtp://127.0.0.1:${port}`, from: "a@b.example" });
    const stop = new AbortController();
    const sending = feedback.send({ mailer }, stop.signal);
    await eventually("it is under way", async () => (await feedback.read()).status === "sending");
    stop.abort(new Error("the worker stops"));
    await sending;
    silent.close();
    expect((await feedback.read()).status).toBe("approved");
    await feedback.send();
    expect(await feedback.mails()).toBe(1);
  });

  it("of a worker that froze takes nothing from the worker that took over", async () => {
    const feedback = await draft();
    await w.asTeam().feedback.approve({ id: feedback.id, version: 1 });
    const late = Promise.withResolvers<SendVerdict>();
    const frozen = feedback.send({ mailer: { provider: "frozen", send: () => late.promise } });
    await eventually("it is under way", async () => (await feedback.read()).status === "sending");
    w.advance((sendingLeaseSeconds + 1) * 1000);
    const second = Promise.withResolvers<SendVerdict>();
    const takenOver = feedback.send({ mailer: { provider: "slow", send: () => second.promise } });
    await eventually("it was taken over", async () => (await feedback.read()).deliveryAttempts === 2);
    late.resolve({ ok: false, retryable: false, reason: "too late" });
    await frozen;
    expect((await feedback.read()).status).toBe("sending");
    second.resolve({ ok: true, providerId: "1" });
    await takenOver;
    expect(await feedback.read()).toMatchObject({ status: "sent", deliveryError: null });
  });
});

describe("feedback that an older version left without a mail of the table", () => {
  it.each([
    ["approved", null],
    ["sending", 61],
  ] as const)("%s is found by the sweep and sent once, under the key that it had", async (status, since) => {
    const feedback = await draft();
    const ago = (seconds: number) => new Date(w.deps.clock.now().getTime() - seconds * 1000);
    await w.deps.db.resumeFeedback.update({
      where: { id: feedback.id },
      data: { status, autoSendAt: null, sendingSince: since && ago(since) },
    });
    await w.deps.db.$executeRaw`delete from pgboss.job`;
    expect(await sweep(w.deps)).toMatchObject({ feedback: 1 });
    const worker = await w.startWorker();
    await eventually("it was sent", async () => (await feedback.read()).status === "sent");
    await worker.stop();
    expect(await feedback.mails()).toBe(1);
    expect(await sweep(w.deps)).toMatchObject({ feedback: 0 });
  });

  it("in the hands of an older worker is left to it until its lease is over", async () => {
    const feedback = await draft();
    const claim = { status: "sending", sendingSince: w.deps.clock.now() } as const;
    await w.deps.db.resumeFeedback.update({ where: { id: feedback.id }, data: claim });
    await feedback.send();
    expect(await sweep(w.deps)).toMatchObject({ feedback: 0 });
    expect(await feedback.mail()).toBeNull();
    w.advance((sendingLeaseSeconds + 1) * 1000);
    await feedback.send();
    expect(await feedback.read()).toMatchObject({ status: "sent" });
  });
});
