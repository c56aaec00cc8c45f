import { type World, world } from "@teamified/testing/world";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { deleteExpiredInterviews } from "../src/interviews/delete-expired-interviews.ts";

let w: World;
beforeAll(async () => {
  w = await world();
});
afterAll(() => w.close());

const day = 86_400_000;

async function leftInterview(candidate = w.home.candidate) {
  const caller = w.asCandidate(candidate);
  const { id } = await caller.interview.start({ roleKey: "react", consent: true });
  await caller.interview.finish({ id });
  return { caller, id };
}

describe("an interview past its retention", () => {
  it("is deleted with its messages, the day after it was promised, in its own organization alone", async () => {
    const { caller, id } = await leftInterview();
    const theirs = await leftInterview(w.other.candidate);
    await w.deps.db.organization.update({
      where: { id: w.other.organizationId },
      data: { retentionDays: 500 },
    });

    const sound = `${w.home.organizationId}/speech/${id}/sound.mp3`;
    await w.deps.files.put(sound, new Uint8Array([1]), "audio/mpeg");
    await w.deps.db.interviewMessage.updateMany({
      where: { interviewId: id, sequence: 1 },
      data: { audioKey: sound },
    });

    w.advance(364 * day);
    expect(await deleteExpiredInterviews(w.deps)).toBe(0);
    await caller.interview.get({ id });
    await w.deps.files.get(sound);

    w.advance(2 * day);
    const running = await caller.interview.start({ roleKey: "python", consent: true });
    expect(await deleteExpiredInterviews(w.deps)).toBe(1);
    expect(await deleteExpiredInterviews(w.deps)).toBe(0);
    await expect(caller.interview.get({ id })).rejects.toMatchObject({ code: "NOT_FOUND" });
    expect(await w.deps.db.interviewMessage.count({ where: { interviewId: id } })).toBe(0);
    await expect(w.deps.files.get(sound)).rejects.toMatchObject({ code: "not_found" });
    expect((await caller.interview.get({ id: running.id })).status).toBe("in_progress");
    await theirs.caller.interview.get({ id: theirs.id });
    expect(await w.deps.db.auditEvent.count({ where: { action: "interviews.expired" } })).toBe(1);
  });
});

describe("what a candidate is told before an interview", () => {
  it("is what rules it: the configured silence and the organization's retention", async () => {
    const caller = w.asCandidate(w.other.candidate);
    w.deps.settings.inactivityMinutes = 45;
    const told = await caller.account.me();
    expect(told.interviewRules).toEqual({ inactivityMinutes: 45, keptForDays: 500, englishOnly: true });
    const { id } = await caller.interview.start({ roleKey: "react", consent: true });
    w.advance((told.interviewRules.inactivityMinutes - 1) * 60_000);
    expect((await caller.interview.get({ id })).status).toBe("in_progress");
    w.advance(2 * 60_000);
    expect((await caller.interview.get({ id })).status).toBe("abandoned");
  });
});
