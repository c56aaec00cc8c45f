import { type World, world } from "@teamified/testing/world";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { CandidateActor } from "../src/deps.ts";

let w: World;
beforeAll(async () => {
  w = await world();
  await w.deps.db.organization.updateMany({ data: { retakeAfterDays: 30 } });
});
afterAll(() => w.close());

const day = 86_400_000;

/** Somebody who has just completed an interview for this role. */
async function interviewed(actor?: CandidateActor, roleKey = "react"): Promise<CandidateActor> {
  const me = actor ?? (await w.newCandidate());
  const { id } = await w.asCandidate(me).interview.start({ roleKey, consent: true });
  await w.asCandidate(me).interview.finish({ id });
  // As one that went to its end.
  await w.deps.db.interview.update({
    where: { id },
    data: { status: "completed", completedAt: w.deps.clock.now() },
  });
  return me;
}
const start = (actor: CandidateActor, roleKey = "react") =>
  w.asCandidate(actor).interview.start({ roleKey, consent: true });
const fileOf = (actor: CandidateActor) => w.asTeam().candidate.get({ id: actor.id });
const roleOf = async (actor: CandidateActor, roleKey = "react") =>
  (await w.asCandidate(actor).interview.roles()).find(({ key }) => key === roleKey);

describe("another interview for the same role", () => {
  it("is refused for 30 days, with the day from which it is possible and whom to ask", async () => {
    const me = await interviewed();
    const refused = start(me);
    await expect(refused).rejects.toMatchObject({ code: "CONFLICT", cause: { code: "conflict" } });
    await expect(refused).rejects.toThrow(
      /^You interviewed for .+ on \d+ \w+ \d{4}\. You can do so again from \d+ \w+ \d{4} on\. If you would like to earlier, ask the hiring team of The home company/u,
    );
    // The page says it before.
    expect(await roleOf(me)).toMatchObject({
      again: { from: expect.any(Date), whomToAsk: expect.stringContaining("The home company") },
    });
    expect(await w.deps.db.interview.count({ where: { candidateId: me.id } })).toBe(1);
  });

  it("is possible for another role at once, and for the same when the days are over", async () => {
    const me = await interviewed();
    expect(await roleOf(me, "python")).toMatchObject({ again: null });
    await interviewed(me, "python");
    await w.deps.db.interview.updateMany({
      where: { candidateId: me.id, roleKey: "react" },
      data: { completedAt: new Date(w.deps.clock.now().getTime() - 30 * day) },
    });
    await interviewed(me);
  });

  it("is not shut out by an interview that closed by itself", async () => {
    const me = await w.newCandidate();
    const { id } = await start(me);
    await w.deps.db.interview.update({
      where: { id },
      data: { status: "abandoned", completedAt: new Date() },
    });
    await interviewed(me);
  });

  it("is possible once, when somebody of the team has allowed it, and the log says who", async () => {
    const me = await interviewed();
    await w.asTeam().candidate.allowRetake({ id: me.id, roleKey: "react" });
    expect((await fileOf(me)).retakes).toMatchObject([
      { roleKey: "react", permit: { byName: "recruiter of home" } },
    ]);
    expect(await roleOf(me)).toMatchObject({ again: null });
    expect(
      await w.deps.db.auditEvent.findFirst({
        where: { action: "interview.retake-allowed", subjectId: me.id },
      }),
    ).toMatchObject({ actorId: w.home.team.recruiter.id, details: { role: "react" } });

    await interviewed(me);
    await expect(start(me)).rejects.toThrow("You can do so again from");
    // It can be allowed again.
    await w.asTeam().candidate.allowRetake({ id: me.id, roleKey: "react" });
    await interviewed(me);
  });

  it("is started once where two windows start it at the same moment", async () => {
    const me = await interviewed();
    await w.asTeam().candidate.allowRetake({ id: me.id, roleKey: "react" });
    const both = await Promise.allSettled([start(me), start(me)]);
    expect(both.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  });

  it("is allowed for the role that is named and no other", async () => {
    const me = await interviewed(await interviewed(), "python");
    await w.asTeam().candidate.allowRetake({ id: me.id, roleKey: "python" });
    await expect(start(me)).rejects.toThrow("You can do so again from");
    await interviewed(me, "python");
  });

  it("is allowed by one of two members, and the other is told who did", async () => {
    const me = await interviewed();
    const allow = () => w.asTeam().candidate.allowRetake({ id: me.id, roleKey: "react" });
    const both = await Promise.allSettled([allow(), allow()]);
    expect(both.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    await expect(allow()).rejects.toThrow(
      /^recruiter of home allowed this on .+ can start whenever they like\.$/u,
    );
  });

  it("needs no leave where it is possible already, and none is given for nobody and no role", async () => {
    const me = await w.newCandidate();
    const allow = (id: string, roleKey = "react") => w.asTeam().candidate.allowRetake({ id, roleKey });
    await expect(allow(me.id)).rejects.toThrow("may interview for React");
    await expect(allow(me.id, "cobol")).rejects.toMatchObject({ code: "NOT_FOUND" });
    await expect(allow(crypto.randomUUID())).rejects.toMatchObject({ code: "NOT_FOUND" });
  });

  it("is no matter of another organization, of viewers, or of somebody who is signed out", async () => {
    const me = await interviewed();
    const input = { id: me.id, roleKey: "react" };
    await expect(w.asTeam(w.other.team.admin).candidate.allowRetake(input)).rejects.toMatchObject({
      code: "NOT_FOUND",
    });
    await expect(w.asTeam(w.home.team.viewer).candidate.allowRetake(input)).rejects.toMatchObject({
      code: "FORBIDDEN",
    });
    await expect(w.asTeam(null).candidate.allowRetake(input)).rejects.toMatchObject({ code: "UNAUTHORIZED" });
    await expect(w.asTeam(me).candidate.allowRetake(input)).rejects.toMatchObject({ code: "FORBIDDEN" });
    await expect(start(me)).rejects.toThrow("You can do so again from");
  });
});

describe("the organization's number of days", () => {
  const asAdmin = () => w.asTeam(w.other.team.admin);

  it("is changed by an admin, for interviews that are over too, and the log keeps both numbers", async () => {
    const me = await w.newCandidate(w.other);
    await interviewed(me);
    await asAdmin().organization.setRetakePeriod({ days: 7, seen: 30 });
    await w.deps.db.interview.updateMany({
      where: { candidateId: me.id },
      data: { completedAt: new Date(w.deps.clock.now().getTime() - 8 * day) },
    });
    await interviewed(me);
    expect(await asAdmin().organization.retakePeriod()).toEqual({ days: 7 });
    // The home organization keeps its own.
    expect(await w.asTeam().organization.retakePeriod()).toEqual({ days: 30 });
    expect(
      await w.deps.db.auditEvent.findFirst({ where: { action: "organization.retake-period-changed" } }),
    ).toMatchObject({ actorId: w.other.team.admin.id, details: { days: 7, before: 30 } });
  });

  it("is not overwritten by an admin who saw another one, and not what is no number of days", async () => {
    await expect(asAdmin().organization.setRetakePeriod({ days: 3, seen: 30 })).rejects.toThrow(
      "Another admin changed this number meanwhile.",
    );
    for (const days of [-1, 366, 1.5]) {
      await expect(asAdmin().organization.setRetakePeriod({ days, seen: 7 })).rejects.toMatchObject({
        code: "BAD_REQUEST",
      });
    }
    await expect(
      w.asTeam(w.other.team.recruiter).organization.setRetakePeriod({ days: 3, seen: 7 }),
    ).rejects.toMatchObject({ code: "FORBIDDEN" });
    expect(await asAdmin().organization.retakePeriod()).toEqual({ days: 7 });
  });
});
