import type { FeedbackStatus } from "@teamified/contracts/feedback";
import { pdfOf } from "@teamified/testing/documents";
import { type World, world } from "@teamified/testing/world";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { parseResume } from "../src/resumes/parse-resume.ts";
import { uploadResume } from "../src/resumes/upload-resume.ts";
import { deliverFeedback } from "./fixtures/deliver-feedback.ts";

let w: World;
/** A draft that counts down, without a worker that would touch it. */
let id = "";
beforeAll(async () => {
  w = await world();
});
afterAll(() => w.close());
beforeEach(async () => {
  id = await draft();
});

const hour = 3_600_000;
const newer = "A newer text of a colleague, which the person who decides has not read as yet.";
const colleague = () => w.asTeam(w.home.team.admin);
const read = () => w.deps.db.resumeFeedback.findUniqueOrThrow({ where: { id } });
const mails = () => w.deps.db.outboxEmail.count({ where: { idempotencyKey: `feedback-${id}` } });
const put = (data: { status: FeedbackStatus; autoSendAt?: null }) =>
  w.deps.db.resumeFeedback.update({ where: { id }, data });

async function draft(): Promise<string> {
  const actor = await w.newCandidate();
  const { id: resumeId } = await uploadResume(w.deps, actor, {
    fileName: "cv.pdf",
    bytes: await pdfOf(["Ada", crypto.randomUUID()]),
  });
  await parseResume(w.deps, { resumeId }, { run: (_name, work) => work() });
  return (await w.deps.db.resumeFeedback.findUniqueOrThrow({ where: { resumeId } })).id;
}

/** Every act on one feedback, with a state that it is possible in. */
const acts = [
  ["approve", "pending_approval", (version: number) => w.asTeam().feedback.approve({ id, version })],
  [
    "edit",
    "pending_approval",
    (version: number) => w.asTeam().feedback.edit({ id, version, content: newer }),
  ],
  ["hold", "pending_approval", (version: number) => w.asTeam().feedback.hold({ id, version })],
  [
    "reject",
    "pending_approval",
    (version: number) => w.asTeam().feedback.reject({ id, version, reason: "Not this one." }),
  ],
  ["release", "held", (version: number) => w.asTeam().feedback.release({ id, version })],
  ["resend", "failed", (version: number) => w.asTeam().feedback.resend({ id, version })],
] as const;

describe("what was seen is what is decided", () => {
  it.each(acts)(
    "%s is refused for a text that is not there any more, and done for the one that is",
    async (...act) => {
      const [, status, decide] = act;
      await colleague().feedback.edit({ id, version: 1, content: newer });
      await put({ status });
      const before = await read();
      await expect(decide(1)).rejects.toMatchObject({
        code: "CONFLICT",
        message: expect.stringContaining("version 2 is there now"),
        cause: { code: "stale", details: { version: 2 } },
      });
      expect(await read()).toEqual(before);
      expect(await mails()).toBe(0);
      await decide(2);
      expect((await read()).updatedAt).not.toEqual(before.updatedAt);
    },
  );

  it.each(acts)("%s without a version is refused", async (verb) => {
    const procedure = w.asTeam().feedback[verb] as (input: unknown) => Promise<unknown>;
    await expect(procedure({ id, reason: "Not this one.", content: newer })).rejects.toMatchObject({
      code: "BAD_REQUEST",
    });
  });

  it("a colleague's hold is not overruled by somebody who saw a countdown", async () => {
    await colleague().feedback.hold({ id, version: 1 });
    const approval = { id, version: 1, status: "pending_approval" } as const;
    await expect(w.asTeam().feedback.approve(approval)).rejects.toThrow("is on hold by now");
    expect(await w.asTeam().feedback.approveMany({ items: [approval] })).toEqual({
      results: [{ id, outcome: "changed", version: 1 }],
    });
    expect((await read()).status).toBe("held");
    await w.asTeam().feedback.approve({ ...approval, status: "held" });
  });

  it("the undo of a hold does not undo what a colleague decided since", async () => {
    await w.asTeam().feedback.hold({ id, version: 1 });
    await colleague().feedback.reject({ id, version: 1, reason: "She wrote to us already." });
    await expect(w.asTeam().feedback.release({ id, version: 1, status: "held" })).rejects.toThrow(
      "was rejected already by now",
    );
    expect((await read()).status).toBe("rejected");
  });

  it("a mail goes to the address that was seen, or nowhere", async () => {
    const { mail, candidateId } = await w.asTeam().feedback.get({ id });
    await w.deps.db.candidate.update({ where: { id: candidateId }, data: { email: `new-${mail.to}` } });
    await expect(w.asTeam().feedback.approve({ id, version: 1, to: mail.to })).rejects.toThrow(
      "another address",
    );
    expect((await read()).status).toBe("pending_approval");
    await w.asTeam().feedback.approve({ id, version: 1, to: `new-${mail.to}` });
  });

  it("of an approval and an edit at the same moment the mail is the text that was approved", async () => {
    for (let round = 0; round < 8; round += 1) {
      id = await draft();
      const { content } = await read();
      const [approved, edited] = await Promise.allSettled([
        w.asTeam().feedback.approve({ id, version: 1 }),
        colleague().feedback.edit({ id, version: 1, content: newer }),
      ]);
      expect([approved.status, edited.status].toSorted()).toEqual(["fulfilled", "rejected"]);
      await deliverFeedback(w.deps, id);
      const mail = await w.deps.db.outboxEmail.findFirst({ where: { idempotencyKey: `feedback-${id}` } });
      if (approved.status === "fulfilled") expect(mail?.text).toContain(content.split("\n")[0]);
      else expect(mail).toBeNull();
    }
  });

  it("in bulk each is decided with its own version: what was edited is named, the others are done", async () => {
    const [first, second, third] = [await draft(), await draft(), await draft()];
    await colleague().feedback.edit({ id: second, version: 1, content: newer });
    const items = [first, second, third].map((each) => ({ id: each, version: 1 }));
    const changed = { id: second, outcome: "changed", version: 2 };
    expect((await w.asTeam().feedback.holdMany({ items })).results).toEqual([
      { id: first, outcome: "held" },
      changed,
      { id: third, outcome: "held" },
    ]);
    expect((await w.asTeam().feedback.approveMany({ items })).results).toEqual([
      { id: first, outcome: "approved" },
      changed,
      { id: third, outcome: "approved" },
    ]);
    const both = [
      { id: first, version: 1 },
      { id: first, version: 2 },
    ];
    await expect(w.asTeam().feedback.approveMany({ items: both })).rejects.toMatchObject({
      code: "BAD_REQUEST",
      message: expect.stringContaining("two versions"),
    });
  });
});

describe("an undo restores what was", () => {
  const place = async () => {
    const { items } = await w.asTeam().feedback.queue({ status: "waiting", limit: 100 });
    return items.findIndex((item) => item.id === id);
  };

  it("the deadline and the place in the queue are the earlier ones", async () => {
    const { autoSendAt } = await read();
    await draft();
    const before = await place();
    const undo = { deadline: "kept", status: "pending_approval", autoSendAt };
    await w.asTeam().feedback.hold({ id, version: 1 });
    w.advance(hour);
    expect(await w.asTeam().feedback.release({ id, version: 1 })).toEqual(undo);
    await w.asTeam().feedback.reject({ id, version: 1, reason: "By mistake." });
    expect(await w.asTeam().feedback.release({ id, version: 1 })).toEqual(undo);
    expect((await read()).autoSendAt).toEqual(autoSendAt);
    expect(await place()).toBe(before);
    w.advance(3 * hour);
    await deliverFeedback(w.deps, id);
    expect(await mails()).toBe(1);
  });

  it("a deadline that has passed meanwhile gives a quarter of an hour, not a mail in the same second", async () => {
    await w.asTeam().feedback.hold({ id, version: 1 });
    w.advance(5 * hour);
    const now = w.deps.clock.now().getTime();
    const released = await w.asTeam().feedback.release({ id, version: 1 });
    if (released.status !== "pending_approval") throw new Error("It does not wait.");
    expect(released.deadline).toBe("grace");
    expect(released.autoSendAt.getTime() - now).toBeGreaterThanOrEqual(15 * 60_000);
    expect(released.autoSendAt.getTime() - now).toBeLessThan(15 * 60_000 + 5_000);
    await deliverFeedback(w.deps, id);
    expect(await mails()).toBe(0);
    w.advance(15 * 60_000 + 5_000);
    await deliverFeedback(w.deps, id);
    expect(await mails()).toBe(1);
  });

  it("what was on hold when it was rejected is on hold again, by whom and since when it was", async () => {
    const { autoSendAt } = await read();
    await w.asTeam().feedback.hold({ id, version: 1 });
    const { heldAt } = await read();
    await colleague().feedback.reject({ id, version: 1, reason: "By mistake." });
    expect(await colleague().feedback.release({ id, version: 1 })).toEqual({ status: "held" });
    expect(await read()).toMatchObject({
      status: "held",
      heldAt,
      heldById: w.home.team.recruiter.id,
      rejectedAt: null,
      rejectedById: null,
      rejectedReason: null,
    });
    expect(await w.asTeam().feedback.release({ id, version: 1 })).toMatchObject({
      autoSendAt,
      deadline: "kept",
    });
    expect(await read()).toMatchObject({ heldAt: null, heldById: null, stoppedAutoSendAt: null });
  });

  it("what was stopped before deadlines were kept gets a new countdown", async () => {
    await put({ status: "held", autoSendAt: null });
    expect(await w.asTeam().feedback.release({ id, version: 1 })).toMatchObject({ deadline: "new" });
    expect(((await read()).autoSendAt?.getTime() ?? 0) - w.deps.clock.now().getTime()).toBeGreaterThan(
      3.9 * hour,
    );
  });
});

describe("who stopped it, and when", () => {
  it("is on the page of one and in the queue", async () => {
    await w.asTeam().feedback.hold({ id, version: 1 });
    const held = { at: (await read()).heldAt, byName: "recruiter of home" };
    expect(await w.asTeam().feedback.get({ id })).toMatchObject({ held, rejected: null });
    await colleague().feedback.reject({ id, version: 1, reason: "She wrote to us already." });
    const rejected = { at: (await read()).rejectedAt, byName: "admin of home" };
    const stopped = { held, rejected, rejectedReason: "She wrote to us already." };
    expect(await w.asTeam().feedback.get({ id })).toMatchObject(stopped);
    const { items } = await w.asTeam().feedback.queue({ status: "rejected" });
    expect(items.find((item) => item.id === id)).toMatchObject({ ...stopped, version: 1 });
  });
});

describe("versions and the end of feedback, in the words of who reads", () => {
  it("say to each whether they stored a version themselves", async () => {
    await w.asTeam().feedback.edit({ id, version: 1, content: newer });
    const ownOf = async (caller: ReturnType<World["asTeam"]>) =>
      (await caller.feedback.get({ id })).revisions.map(({ isOwn }) => isOwn);
    expect(await ownOf(w.asTeam())).toEqual([false, true]);
    expect(await ownOf(colleague())).toEqual([false, false]);
  });

  it("tell the candidate that none will be sent once it is rejected, without its text or the reason", async () => {
    const actor = await w.newCandidate();
    const { id: resumeId } = await uploadResume(w.deps, actor, {
      fileName: "cv.pdf",
      bytes: await pdfOf(["Ada", crypto.randomUUID()]),
    });
    await parseResume(w.deps, { resumeId }, { run: (_name, work) => work() });
    const feedback = await w.deps.db.resumeFeedback.findUniqueOrThrow({ where: { resumeId } });
    await w.asTeam().feedback.reject({ id: feedback.id, version: 1, reason: "Not this one, says the team." });
    const { resume } = w.asCandidate(actor);
    expect(await resume.list()).toMatchObject([{ id: resumeId, feedbackStatus: "not_sent" }]);
    const seen = await resume.get({ id: resumeId });
    expect(seen.feedback).toEqual({
      status: "not_sent",
      language: null,
      expectedBy: null,
      sentAt: null,
      content: null,
      gaps: [],
      resources: [],
    });
    expect(JSON.stringify(seen)).not.toContain("says the team");
    // Released again it is on its way again.
    await w.asTeam().feedback.release({ id: feedback.id, version: 1 });
    expect((await resume.get({ id: resumeId })).feedback?.status).toBe("waiting");
  });
});
