import { type World, world } from "@teamified/testing/world";
import { afterAll, beforeAll, expect, it } from "vitest";
import { sendMail } from "../src/mails/send-mail.ts";

let w: World;
beforeAll(async () => {
  w = await world();
});
afterAll(() => w.close());

const hour = 3_600_000;
const body = "Dear Ada, thank you for your interview. We would like to go on with you.";

/** A finished interview of a new candidate with a confirmed address. */
async function finished() {
  const actor = await w.newCandidate();
  const candidate = w.asCandidate(actor);
  const { id } = await candidate.interview.start({ roleKey: "react", consent: true });
  await candidate.interview.answer({
    interviewId: id,
    messageKey: crypto.randomUUID(),
    questionSequence: 1,
    text: "I keep state close to where it is used.",
  });
  await candidate.interview.finish({ id });
  const decide = async (outcome: "advance" | "hold" | "decline") =>
    (
      await w.asTeam().assessment.decide({
        interviewId: id,
        scoring: null,
        outcome,
        reason: "A reason that is the team's.",
      })
    ).id;
  return { id, candidate, actor, decide };
}

/** Lets the job of every mail that is due do its work, `times` times over. */
async function deliver(times = 1): Promise<void> {
  for (let round = 0; round < times; round += 1) {
    const rows = await w.deps.db.mail.findMany({ where: { kind: "decision.notice" }, select: { id: true } });
    await Promise.all(rows.map(({ id }) => sendMail(w.deps, { mailId: id })));
  }
}
const mailsTo = async (id: string) => {
  const notices = await w.deps.db.decisionNotice.findMany({
    where: { interviewId: id },
    select: { id: true },
  });
  return w.deps.db.outboxEmail.findMany({
    where: { idempotencyKey: { in: notices.map((notice) => `decision-notice-${notice.id}`) } },
  });
};
const decisionSeenBy = async (candidate: Awaited<ReturnType<typeof finished>>["candidate"], id: string) =>
  (await candidate.interview.result({ id })).decision;
const audited = async (interviewId: string) => {
  const notices = await w.deps.db.decisionNotice.findMany({ where: { interviewId }, select: { id: true } });
  const rows = await w.deps.db.auditEvent.findMany({
    where: { subjectId: { in: [interviewId, ...notices.map(({ id }) => id)] }, action: { contains: "deci" } },
    orderBy: { createdAt: "asc" },
  });
  return rows.map(({ action }) => action);
};

it.each(["advance", "hold", "decline"] as const)(
  "A decision to %s is the team's until its message has left; then the candidate reads it, once.",
  async (outcome) => {
    const { id, candidate, decide } = await finished();
    const decisionId = await decide(outcome);
    expect(await decisionSeenBy(candidate, id)).toBeNull();
    const { body: draft } = await w.asTeam().decision.draft({ decisionId });
    expect(draft).not.toContain("A reason that is the team's.");
    // Nobody records who read what: the draft does not say it.
    expect(draft).not.toMatch(/\bread\b/);
    const { sendAfter } = await w
      .asTeam()
      .decision.scheduleNotice({ decisionId, body: draft, replaces: null });
    expect(sendAfter.getTime() - w.deps.clock.now().getTime()).toBeGreaterThan(59 * 60_000);
    await deliver(2);
    expect(await mailsTo(id)).toHaveLength(0);
    expect(await decisionSeenBy(candidate, id)).toBeNull();
    w.advance(hour + 1000);
    await deliver(3);
    expect(await mailsTo(id)).toHaveLength(1);
    expect(await decisionSeenBy(candidate, id)).toMatchObject({ outcome, text: draft.trim() });
    expect(await audited(id)).toEqual([
      "interview.decided",
      "decision.notice-scheduled",
      "decision.notice-sent",
    ]);
    await expect(
      w.asTeam().decision.scheduleNotice({ decisionId, body, replaces: null }),
    ).rejects.toMatchObject({ code: "CONFLICT" });
  },
);

it("A message is taken back until it leaves, and not after.", async () => {
  const { id, candidate, decide } = await finished();
  const decisionId = await decide("decline");
  const notice = await w.asTeam().decision.scheduleNotice({ decisionId, body, replaces: null });
  await w.asTeam().decision.withdrawNotice({ id: notice.id });
  w.advance(2 * hour);
  await deliver();
  expect(await mailsTo(id)).toHaveLength(0);
  expect(await decisionSeenBy(candidate, id)).toBeNull();
  await expect(w.asTeam().decision.withdrawNotice({ id: notice.id })).rejects.toMatchObject({
    code: "CONFLICT",
  });

  const again = await w.asTeam().decision.scheduleNotice({ decisionId, body, replaces: null });
  w.advance(hour + 1000);
  await deliver();
  await expect(w.asTeam().decision.withdrawNotice({ id: again.id })).rejects.toMatchObject({
    code: "CONFLICT",
  });
  expect(await mailsTo(id)).toHaveLength(1);
});

it("Taking back in the same moment in which it leaves: sent or taken back, never both.", async () => {
  for (let round = 0; round < 6; round += 1) {
    const { id, candidate, decide } = await finished();
    const decisionId = await decide("advance");
    const notice = await w.asTeam().decision.scheduleNotice({ decisionId, body, replaces: null });
    w.advance(hour + 1000);
    const [, withdrawn] = await Promise.allSettled([
      deliver(),
      w.asTeam().decision.withdrawNotice({ id: notice.id }),
    ]);
    await deliver();
    const sent = await mailsTo(id);
    expect(sent).toHaveLength(withdrawn.status === "fulfilled" ? 0 : 1);
    expect((await decisionSeenBy(candidate, id)) === null).toBe(sent.length === 0);
  }
});

it("A new decision takes back the message about the earlier one, and only the newest can be told.", async () => {
  const { id, candidate, decide } = await finished();
  const first = await decide("advance");
  await w.asTeam().decision.scheduleNotice({ decisionId: first, body, replaces: null });
  const { id: second, withdrewNotice } = await w.asTeam().assessment.decide({
    interviewId: id,
    scoring: null,
    outcome: "decline",
    reason: "A second look changed our mind.",
  });
  expect(withdrewNotice).toBe(true);
  w.advance(2 * hour);
  await deliver();
  expect(await mailsTo(id)).toHaveLength(0);
  await expect(
    w.asTeam().decision.scheduleNotice({ decisionId: first, body, replaces: null }),
  ).rejects.toThrow("newer decision");
  await w.asTeam().decision.scheduleNotice({ decisionId: second, body, replaces: null });
  w.advance(hour + 1000);
  await deliver();
  expect(await decisionSeenBy(candidate, id)).toMatchObject({ outcome: "decline" });
});

it("Two people who schedule or change at once: one text waits, the other person is told.", async () => {
  const { id, decide } = await finished();
  const decisionId = await decide("advance");
  const both = await Promise.allSettled(
    ["one", "two"].map((who) =>
      w
        .asTeam()
        .decision.scheduleNotice({ decisionId, body: `${body} This is text ${who}.`, replaces: null }),
    ),
  );
  expect(both.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
  const waiting = await w.deps.db.decisionNotice.findFirstOrThrow({
    where: { interviewId: id, status: "scheduled" },
  });
  const changed = await w
    .asTeam()
    .decision.scheduleNotice({ decisionId, body: `${body} Changed.`, replaces: waiting.id });
  await expect(
    w.asTeam().decision.scheduleNotice({ decisionId, body: `${body} Late.`, replaces: waiting.id }),
  ).rejects.toThrow("Somebody scheduled another message");
  w.advance(hour + 1000);
  await deliver();
  const [mail, ...others] = await mailsTo(id);
  expect(others).toEqual([]);
  expect(mail?.text).toContain("Changed.");
  expect(mail?.idempotencyKey).toBe(`decision-notice-${changed.id}`);
});

it("What waits to be told is on the dashboard until it is scheduled, and again when it is taken back.", async () => {
  const { id, decide } = await finished();
  const waits = async () =>
    (await w.asTeam().dashboard.get()).toTell.some(({ interviewId }) => interviewId === id);
  // Others of this file wait too: the list shows eight, so they are told first.
  await w.deps.db.decision.updateMany({ data: { awaitsNotice: false } });
  expect(await waits()).toBe(false);
  const decisionId = await decide("hold");
  expect(await waits()).toBe(true);
  const notice = await w.asTeam().decision.scheduleNotice({ decisionId, body, replaces: null });
  expect(await waits()).toBe(false);
  await w.asTeam().decision.withdrawNotice({ id: notice.id });
  expect(await waits()).toBe(true);
});

it("The delay may be longer than the configured one, not shorter.", async () => {
  const { decide } = await finished();
  const decisionId = await decide("advance");
  await expect(
    w.asTeam().decision.scheduleNotice({ decisionId, body, replaces: null, delayMinutes: 5 }),
  ).rejects.toMatchObject({ code: "BAD_REQUEST" });
  const { sendAfter } = await w
    .asTeam()
    .decision.scheduleNotice({ decisionId, body, replaces: null, delayMinutes: 240 });
  expect(sendAfter.getTime() - w.deps.clock.now().getTime()).toBeGreaterThan(3.9 * hour);
});

it("A message that could not be delivered is told to the team, who may send another; the first never follows.", async () => {
  const { id, candidate, decide } = await finished();
  const decisionId = await decide("advance");
  const first = await w.asTeam().decision.scheduleNotice({ decisionId, body, replaces: null });
  w.advance(hour + 1000);
  const broken = {
    ...w.deps,
    mailer: {
      provider: "test",
      send: async () => ({ ok: false as const, retryable: false, reason: "no such mailbox" }),
    },
  };
  const { id: mailId } = await w.deps.db.mail.findUniqueOrThrow({
    where: { idempotencyKey: `decision-notice-${first.id}` },
  });
  await sendMail(broken, { mailId });
  expect(await decisionSeenBy(candidate, id)).toBeNull();
  const report = await w.asTeam().interview.report({ id });
  expect(report.decisions[0]?.notices[0]).toMatchObject({ status: "failed", problem: "no such mailbox" });
  const second = await w.asTeam().decision.scheduleNotice({ decisionId, body, replaces: null });
  w.advance(hour + 1000);
  await deliver(2);
  expect((await mailsTo(id)).map(({ idempotencyKey }) => idempotencyKey)).toEqual([
    `decision-notice-${second.id}`,
  ]);
});
