import { endSession, endSessionsOf } from "@teamified/hiring/accounts/end-sessions";
import { startSession } from "@teamified/hiring/accounts/start-session";
import type { CandidateActor, RecruiterActor } from "@teamified/hiring/deps";
import { type World, world } from "@teamified/testing/world";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createCandidateCaller } from "../src/candidate/root.ts";
import { createContext } from "../src/context.ts";
import { createRecruiterCaller } from "../src/recruiter/root.ts";

let w: World;
beforeAll(async () => {
  w = await world();
});
afterAll(() => w.close());

const day = 86_400_000;

/** The context of a request with this session's token. */
function contextOf(account: CandidateActor | RecruiterActor, sessionId: string) {
  return createContext({
    deps: w.deps,
    listener: w.listener,
    session: { kind: account.kind, id: account.id, sessionId },
    organizationSlug: "home",
    requestId: "request-of-the-test",
  });
}

async function counts(account: CandidateActor | RecruiterActor, sessionId: string): Promise<boolean> {
  return (await contextOf(account, sessionId)).actor !== null;
}

/** Opens the stream of changes; `ended` is what it ends with. The session counts when it opens. */
async function openStream(account: CandidateActor | RecruiterActor, sessionId: string) {
  const context = await contextOf(account, sessionId);
  const stream =
    account.kind === "candidate"
      ? await createCandidateCaller(context).updates.onChange()
      : await createRecruiterCaller(context).updates.onChange();
  const changes: string[] = [];
  const ended = (async () => {
    try {
      for await (const change of stream) changes.push(JSON.stringify(change));
      return "ended without a word";
    } catch (error) {
      return error instanceof Error && "code" in error ? error.code : error;
    }
  })();
  const isOpen = async () => (await Promise.race([ended, Promise.resolve("open")])) === "open";
  return { changes, ended, isOpen };
}

describe.each(["candidate", "recruiter"] as const)("signing out everywhere as a %s", (kind) => {
  it("ends every session of the account, open streams too, and nobody else's", async () => {
    const account = kind === "candidate" ? await w.newCandidate() : w.home.team.viewer;
    const neighbour = kind === "candidate" ? await w.newCandidate() : w.home.team.recruiter;
    const [here, there, next] = [await w.signIn(account), await w.signIn(account), await w.signIn(neighbour)];
    const streams = await Promise.all([openStream(account, here), openStream(account, there)]);
    const other = await openStream(neighbour, next);

    const context = await contextOf(account, here);
    const { ended } =
      kind === "candidate"
        ? await createCandidateCaller(context).account.endSessions()
        : await createRecruiterCaller(context).account.endSessions();

    // These two, and the one with which every account of the test begins.
    expect(ended).toBe(3);
    expect(await Promise.all(streams.map((stream) => stream.ended))).toEqual([
      "UNAUTHORIZED",
      "UNAUTHORIZED",
    ]);
    expect(await counts(account, here)).toBe(false);
    expect(await counts(account, there)).toBe(false);
    expect(await counts(neighbour, next)).toBe(true);
    expect(await other.isOpen()).toBe(true);
    expect([...streams, other].flatMap(({ changes }) => changes).join()).not.toContain("session");
    expect(await counts(account, await w.signIn(account))).toBe(true);
    const audit = await w.deps.db.auditEvent.findFirst({
      where: { action: "account.signed_out_everywhere", subjectId: account.id },
    });
    expect(audit).toMatchObject({ actorId: account.id, actorType: kind, details: { sessions: 3 } });
  });
});

describe("a session", () => {
  it("that is signed out in one browser is over there alone, and twice is no error", async () => {
    const account = await w.newCandidate();
    const [here, there] = [await w.signIn(account), await w.signIn(account)];
    const stream = await openStream(account, here);
    await endSession(w.deps, { sessionId: here });
    await endSession(w.deps, { sessionId: here });
    expect(await stream.ended).toBe("UNAUTHORIZED");
    expect([await counts(account, here), await counts(account, there)]).toEqual([false, true]);
  });

  it("may be left out when the others end, as for a new password", async () => {
    const account = await w.newCandidate();
    const [here, there] = [await w.signIn(account), await w.signIn(account)];
    await endSessionsOf(w.deps.db, account, w.deps.clock.now(), { except: here });
    expect([await counts(account, here), await counts(account, there)]).toEqual([true, false]);
  });

  it("of a deactivated member ends with the open streams, and reactivating revives none", async () => {
    const { viewer, admin } = w.home.team;
    const before = await w.signIn(viewer);
    const stream = await openStream(viewer, before);
    await w.asTeam(admin).member.setActive({ id: viewer.id, isActive: false });
    expect(await stream.ended).toBe("UNAUTHORIZED");
    await expect(startSession(w.deps, viewer)).rejects.toMatchObject({ code: "unauthenticated" });
    await w.asTeam(admin).member.setActive({ id: viewer.id, isActive: true });
    expect(await counts(viewer, before)).toBe(false);
    expect(await counts(viewer, await w.signIn(viewer))).toBe(true);
  });

  it("that begins in the moment of a deactivation does not outlive it", async () => {
    const { viewer, admin } = w.home.team;
    const [deactivated, ...begun] = await Promise.allSettled([
      w.asTeam(admin).member.setActive({ id: viewer.id, isActive: false }),
      ...Array.from({ length: 12 }, () => w.signIn(viewer)),
    ]);
    expect(deactivated.status).toBe("fulfilled");
    await w.asTeam(admin).member.setActive({ id: viewer.id, isActive: true });
    for (const each of begun) {
      if (each.status === "fulfilled") expect(await counts(viewer, each.value)).toBe(false);
      else expect(each.reason).toMatchObject({ code: "unauthenticated" });
    }
  });

  it("whose account was deactivated by hand does not count, nor does another account's", async () => {
    const account = await w.newCandidate();
    const session = await w.signIn(account);
    expect(await counts(await w.newCandidate(), session)).toBe(false);
    await w.deps.db.candidate.update({ where: { id: account.id }, data: { status: "inactive" } });
    expect(await counts(account, session)).toBe(false);
  });

  it("that ended before its stream was open gets none", async () => {
    const account = await w.newCandidate();
    const session = await w.signIn(account);
    const context = await contextOf(account, session);
    await endSession(w.deps, { sessionId: session });
    const stream = await createCandidateCaller(context).updates.onChange();
    await expect(stream[Symbol.asyncIterator]().next()).rejects.toMatchObject({ code: "UNAUTHORIZED" });
  });

  it("says when it was last seen, and is over after 30 days though it was used each day", async () => {
    const account = await w.newCandidate();
    const session = await w.signIn(account);
    const seenAt = async () =>
      (await w.deps.db.session.findUniqueOrThrow({ where: { id: session } })).lastSeenAt.getTime();
    const first = await seenAt();
    for (let passed = 1; passed <= 29; passed += 1) {
      w.advance(day);
      expect(await counts(account, session)).toBe(true);
    }
    expect(await seenAt()).toBeGreaterThanOrEqual(first + 29 * day);
    w.advance(day);
    expect(await counts(account, session)).toBe(false);
  });
});
