import { pdfOf } from "@teamified/testing/documents";
import { eventually, type World, world } from "@teamified/testing/world";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { findAccountToken } from "../src/accounts/account-token.ts";
import type { CandidateActor } from "../src/deps.ts";
import { countOverdue } from "../src/insight/overdue-work.ts";
import { sendMail } from "../src/mails/send-mail.ts";
import { parseResume } from "../src/resumes/parse-resume.ts";
import { uploadResume } from "../src/resumes/upload-resume.ts";
import { sweep } from "../src/sweep.ts";
import { deliverFeedback } from "./fixtures/deliver-feedback.ts";

let w: World;
beforeAll(async () => {
  w = await world();
});
afterAll(() => w.close());
beforeEach(async () => {
  await w.deps.db.mail.deleteMany();
  await w.deps.db.outboxEmail.deleteMany();
  await w.deps.db.resume.deleteMany();
  await w.deps.db.$executeRaw`delete from rate_limits`;
  await w.deps.db.$executeRaw`delete from pgboss.job`;
});

/** Somebody who registered a minute ago; the mails that wait for them are sent by `deliver`. */
async function newcomer(over: { email?: string; fullName?: string } = {}) {
  const email = over.email ?? `${crypto.randomUUID()}@mail.example`;
  const fullName = over.fullName ?? "Grace Example";
  const { id } = await w.asCandidate(null).account.register({ email, fullName, password: "Correct-horse-1" });
  const actor: CandidateActor = { kind: "candidate", id, organizationId: w.home.organizationId };
  return {
    actor,
    email,
    portal: w.asCandidate(actor),
    row: () => w.deps.db.candidate.findUniqueOrThrow({ where: { id } }),
    mailsTo: async () => (await w.mails()).filter(({ to }) => to === email),
    link: async () => {
      await deliver();
      const mail = (await w.mails()).filter(({ to }) => to === email).at(-1);
      const [, token = ""] =
        /http:\/\/candidate\.test\/verify-address\/([\w-]{43})\s/.exec(mail?.text ?? "") ?? [];
      return token;
    },
  };
}

/** What the worker does with every mail that waits. */
async function deliver(): Promise<void> {
  const mails = await w.deps.db.mail.findMany({ where: { state: "queued" }, orderBy: { id: "asc" } });
  for (const { id } of mails) await sendMail(w.deps, { mailId: id });
}

async function draftFor(actor: CandidateActor) {
  const { id: resumeId } = await uploadResume(w.deps, actor, {
    fileName: "cv.pdf",
    bytes: await pdfOf(["Grace", crypto.randomUUID()]),
  });
  await parseResume(w.deps, { resumeId }, { run: (_name, work) => work() });
  return w.deps.db.resumeFeedback.findUniqueOrThrow({ where: { resumeId } });
}
const feedbackOf = (id: string) => w.deps.db.resumeFeedback.findUniqueOrThrow({ where: { id } });

describe("somebody who registers", () => {
  it("is asked by mail whether the address is theirs, in words that nobody else chose", async () => {
    const person = await newcomer({ fullName: "Call now or lose your account" });
    expect(await person.portal.account.me()).toMatchObject({ isVerified: false });
    const token = await person.link();
    expect(token).toHaveLength(43);
    const [mail] = await person.mailsTo();
    expect(mail?.subject).toBe("Confirm your e-mail address for The home company");
    expect(`${mail?.text} ${mail?.html}`).not.toContain("Call now");
    const stored = JSON.stringify([await w.deps.db.accountToken.findMany(), await w.deps.db.mail.findMany()]);
    expect(stored).not.toContain(token);
  });

  it("confirms it on any device, signed out; looking at the link changes nothing", async () => {
    const person = await newcomer();
    const token = await person.link();
    const stranger = w.asCandidate(null);
    for (let scan = 0; scan < 3; scan += 1) {
      expect(await stranger.account.verification({ token })).toEqual({ state: "open", email: person.email });
    }
    expect((await person.row()).emailVerifiedAt).toBeNull();
    const results = await Promise.allSettled([1, 2, 3].map(() => stranger.account.verifyAddress({ token })));
    expect(results.every(({ status }) => status === "fulfilled")).toBe(true);
    expect((await person.row()).emailVerifiedAt).not.toBeNull();
    expect(await person.portal.account.me()).toMatchObject({ isVerified: true });
    // Once more is no error: it is as it should be.
    expect(await stranger.account.verification({ token })).toMatchObject({ state: "verified" });
    expect(await stranger.account.verifyAddress({ token })).toEqual({ email: person.email });
    const audited = await w.deps.db.auditEvent.count({
      where: { action: "candidate.address_verified", subjectId: person.actor.id },
    });
    expect(audited).toBe(1);
    expect(await person.portal.account.resendVerification()).toMatchObject({ outcome: "verified" });
  });

  it("whose link is over is told what to do, and the next one works", async () => {
    const person = await newcomer();
    const token = await person.link();
    w.advance(3 * 86_400_000 + 1000);
    const stranger = w.asCandidate(null);
    expect(await stranger.account.verification({ token })).toMatchObject({ state: "expired" });
    await expect(stranger.account.verifyAddress({ token })).rejects.toMatchObject({
      code: "CONFLICT",
      message: expect.stringContaining("Sign in and press “Send the mail again”"),
    });
    expect((await person.row()).emailVerifiedAt).toBeNull();
    await person.portal.account.resendVerification();
    const next = await person.link();
    expect(next).not.toBe(token);
    await stranger.account.verifyAddress({ token: next });
    expect((await person.row()).emailVerifiedAt).not.toBeNull();
  });

  it("may ask for the mail again, a few times in an hour", async () => {
    const person = await newcomer();
    for (let times = 0; times < 5; times += 1) await person.portal.account.resendVerification();
    await expect(person.portal.account.resendVerification()).rejects.toMatchObject({
      code: "TOO_MANY_REQUESTS",
    });
    await deliver();
    expect(await person.mailsTo()).toHaveLength(6);
  });

  it("cannot use a guessed link, one of another purpose, or one of another organization", async () => {
    const person = await newcomer();
    const token = await person.link();
    const guessed = `${token.slice(0, -1)}${token.endsWith("A") ? "B" : "A"}`;
    const stranger = w.asCandidate(null);
    expect(await stranger.account.verification({ token: guessed })).toEqual({
      state: "expired",
      email: null,
    });
    await expect(stranger.account.verifyAddress({ token: guessed })).rejects.toMatchObject({
      code: "CONFLICT",
    });
    const elsewhere = w.asCandidate(null, w.other.slug);
    expect(await elsewhere.account.verification({ token })).toEqual({ state: "expired", email: null });
    await expect(elsewhere.account.verifyAddress({ token })).rejects.toMatchObject({ code: "CONFLICT" });
    expect(await findAccountToken(w.deps, w.deps.db, { purpose: "sign-in", token })).toBeNull();
    expect((await person.row()).emailVerifiedAt).toBeNull();
  });

  it("whose mail is tried again after a crash gets the same link", async () => {
    const person = await newcomer();
    const token = await person.link();
    const [first] = await person.mailsTo();
    await w.deps.db.outboxEmail.deleteMany();
    await w.deps.db.mail.updateMany({ data: { state: "queued", sentAt: null } });
    expect(await person.link()).toBe(token);
    expect((await person.mailsTo())[0]?.html).toBe(first?.html);
  });
});

describe("feedback for somebody whose address nobody confirmed", () => {
  it("that the team approved waits, says so, and leaves with the confirmation", async () => {
    const person = await newcomer();
    const token = await person.link();
    const { id } = await draftFor(person.actor);
    await w.asTeam().feedback.approve({ id, version: 1 });
    await deliverFeedback(w.deps, id);
    expect(await feedbackOf(id)).toMatchObject({ status: "approved", sentAt: null });
    expect(await w.asTeam().feedback.get({ id })).toMatchObject({ waitsForAddress: true });
    const listed = (await w.asTeam().mail.list({ state: "suppressed" })).items;
    expect(listed).toMatchObject([{ kind: "feedback.sent", error: "the address is not confirmed yet" }]);
    w.advance(86_400_000);
    expect((await countOverdue(w.deps)).total).toBe(0);
    expect(await sweep(w.deps)).toMatchObject({ feedback: 0, mails: 0 });
    expect(await person.mailsTo()).toHaveLength(1);
    await w.asCandidate(null).account.verifyAddress({ token });
    await deliver();
    expect((await feedbackOf(id)).status).toBe("sent");
    expect((await person.mailsTo()).map(({ category }) => category)).toEqual([
      "account.verify",
      "feedback.sent",
    ]);
  });

  it("whose deadline comes stays with the team, and leaves with the confirmation", async () => {
    const person = await newcomer();
    const token = await person.link();
    const { id } = await draftFor(person.actor);
    w.advance(5 * 3_600_000);
    await deliverFeedback(w.deps, id);
    expect(await feedbackOf(id)).toMatchObject({ status: "pending_approval" });
    expect(await sweep(w.deps)).toMatchObject({ feedback: 0 });
    expect((await countOverdue(w.deps)).feedback).toBe(0);
    const worker = await w.startWorker();
    await w.asCandidate(null).account.verifyAddress({ token });
    await eventually("it was sent", async () => (await feedbackOf(id)).status === "sent");
    await worker.stop();
  });

  it("twenty times over is no mail but the one question", async () => {
    const person = await newcomer();
    await person.link();
    const drafts = await Promise.all([1, 2, 3, 4, 5, 6].map(() => draftFor(person.actor)));
    await w
      .asTeam()
      .feedback.approveMany({ items: drafts.slice(0, 3).map(({ id }) => ({ id, version: 1 })) });
    w.advance(5 * 3_600_000);
    for (const { id } of drafts) await deliverFeedback(w.deps, id);
    await deliver();
    expect(await person.mailsTo()).toHaveLength(1);
  });

  it("from before addresses were confirmed asks them once, and then waits", async () => {
    const actor = await w.newCandidate();
    const { email } = await w.deps.db.candidate.update({
      where: { id: actor.id },
      data: { emailVerifiedAt: null },
    });
    const first = await draftFor(actor);
    const second = await draftFor(actor);
    w.advance(5 * 3_600_000);
    expect(await sweep(w.deps)).toMatchObject({ feedback: 2 });
    await w.asTeam().feedback.approve({ id: second.id, version: 1 });
    await Promise.all([deliverFeedback(w.deps, first.id), deliverFeedback(w.deps, second.id)]);
    await deliver();
    const mails = (await w.mails()).filter(({ to }) => to === email);
    expect(mails.map(({ category }) => category)).toEqual(["account.verify"]);
    expect(await sweep(w.deps)).toMatchObject({ feedback: 0 });
  });
});

describe("what the deadlines send by themselves", () => {
  it("has a limit of an hour: the rest waits, the admins are told once, and an approval is not limited", async () => {
    const deps = {
      ...w.deps,
      settings: {
        ...w.deps.settings,
        limits: { "mail.automatic-organization-hour": { points: 2, perSeconds: 3600 } },
      },
    };
    const drafts: { id: string }[] = [];
    for (let each = 0; each < 5; each += 1) drafts.push(await draftFor(await w.newCandidate()));
    w.advance(5 * 3_600_000);
    for (const { id } of drafts) await deliverFeedback(deps, id);
    const states = async () => Promise.all(drafts.map(async ({ id }) => (await feedbackOf(id)).status));
    expect((await states()).toSorted()).toEqual([
      "pending_approval",
      "pending_approval",
      "pending_approval",
      "sent",
      "sent",
    ]);
    const left = await w.deps.db.resumeFeedback.findFirstOrThrow({ where: { status: "pending_approval" } });
    expect(Math.round(((left.autoSendAt?.getTime() ?? 0) - w.deps.clock.now().getTime()) / 60_000)).toBe(60);
    const told = await w.deps.db.mail.findMany({ where: { kind: "mail.limit-reached" } });
    expect(told).toMatchObject([{ recruiterId: w.home.team.admin.id, data: { limit: 2, waiting: 3 } }]);
    expect((await w.asTeam().dashboard.get()).mailLimit).toMatchObject({ limit: 2 });
    expect((await w.asTeam(w.other.team.admin).dashboard.get()).mailLimit).toBeNull();

    await w.asTeam().feedback.approve({ id: left.id, version: 1 });
    await deliverFeedback(deps, left.id);
    expect((await feedbackOf(left.id)).status).toBe("sent");

    // The limit's own clock is the database's: an hour later there is room again.
    await w.deps.db.$executeRaw`delete from rate_limits`;
    w.advance(3_600_000 + 1000);
    for (const { id } of drafts) await deliverFeedback(deps, id);
    expect(new Set(await states())).toEqual(new Set(["sent"]));
  });

  it("to one recipient has a limit of a day: more waits, uses no try, and leaves later", async () => {
    const deps = {
      ...w.deps,
      settings: { ...w.deps.settings, limits: { "mail.recipient-day": { points: 2, perSeconds: 86_400 } } },
    };
    const actor = await w.newCandidate();
    const drafts = [await draftFor(actor), await draftFor(actor), await draftFor(actor)];
    await w.asTeam().feedback.approveMany({ items: drafts.map(({ id }) => ({ id, version: 1 })) });
    for (const { id } of drafts) {
      const mail = await w.deps.db.mail.findUniqueOrThrow({ where: { idempotencyKey: `feedback-${id}` } });
      await sendMail(deps, { mailId: mail.id });
    }
    const waiting = await w.deps.db.mail.findMany({ where: { state: { not: "sent" } } });
    expect(waiting).toMatchObject([
      { state: "queued", attempts: 0, error: "this address has received many mails today" },
    ]);
    expect((waiting[0]?.sendAfter.getTime() ?? 0) - w.deps.clock.now().getTime()).toBeGreaterThan(3_600_000);
    await w.deps.db.$executeRaw`delete from rate_limits`;
    w.advance(86_400_000);
    await sendMail(deps, { mailId: waiting[0]?.id ?? "" });
    expect(await w.deps.db.mail.count({ where: { state: "sent" } })).toBe(3);
  });
});
