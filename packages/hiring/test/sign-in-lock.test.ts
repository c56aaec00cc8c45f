import { type World, world } from "@teamified/testing/world";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { isSignInLinkOpen, signInByMail } from "../src/accounts/sign-in-by-mail.ts";
import { signInCandidate } from "../src/accounts/sign-in-candidate.ts";
import { signInRecruiter } from "../src/accounts/sign-in-recruiter.ts";

let w: World;
beforeAll(async () => {
  w = await world();
  await w.startWorker();
});
afterAll(() => w.close());

let email: string;
let accountId: string;
beforeEach(async () => {
  const actor = await w.newCandidate();
  accountId = actor.id;
  ({ email } = await w.deps.db.candidate.update({
    where: { id: actor.id },
    data: { emailVerifiedAt: new Date() },
    select: { email: true },
  }));
  await w.deps.db.rateLimit.deleteMany();
});

const right = "Correct-horse-1";
type Over = { ip?: string; device?: { accountId: string; id: string }; email?: string };
const attempt = (password: string, over: Over = {}) =>
  signInCandidate(w.deps, { organizationSlug: "home", email, password, ip: "", ...over });

/** Five wrong passwords, one after the other, of somebody who was never here. */
async function lockOut(over: Over = {}): Promise<void> {
  for (let turn = 0; turn < 5; turn += 1) await attempt("wrong", over).catch(() => undefined);
}

const audit = () =>
  w.deps.db.auditEvent.findMany({
    where: { action: { startsWith: "account." }, organizationId: w.home.organizationId },
    orderBy: { id: "asc" },
  });

describe("guesses in flight", () => {
  it("are counted before they are looked at: of ten at once five are, and a right one among the others is not", async () => {
    const guesses = await Promise.allSettled(Array.from({ length: 10 }, () => attempt("wrong")));
    const codes = guesses.map((guess) => (guess.status === "rejected" ? guess.reason.code : "in"));
    // The fifth says that it was the last.
    expect(codes.filter((code) => code === "unauthenticated")).toHaveLength(4);
    expect(codes.filter((code) => code === "locked")).toHaveLength(6);
    await expect(attempt(right)).rejects.toMatchObject({ code: "locked" });
  });

  it("give back what they took when the password was right", async () => {
    for (let turn = 0; turn < 3; turn += 1) {
      for (let wrong = 0; wrong < 4; wrong += 1) await attempt("wrong").catch(() => undefined);
      await expect(attempt(right, { ip: "203.0.113.5" })).resolves.toMatchObject({ email });
    }
  });

  it("leave the address open when its last attempt was right, and count the wrong ones before it", async () => {
    const ip = "203.0.113.6";
    for (let wrong = 0; wrong < 4; wrong += 1)
      await attempt("wrong", { ip, email: `nobody${wrong}@mail.example` }).catch(() => undefined);
    await expect(attempt(right, { ip })).resolves.toMatchObject({ email });
    await expect(attempt("wrong", { ip, email: "nobody5@mail.example" })).rejects.toMatchObject({
      code: "locked",
    });
  });
});

describe("a lock that a stranger caused", () => {
  it("does not keep out a device that had signed in before, whose own guesses lock itself alone", async () => {
    await lockOut({ ip: "203.0.113.9" });
    const device = { accountId, id: "my device" };
    await expect(attempt(right, { ip: "203.0.113.9" })).rejects.toMatchObject({ code: "locked" });
    // The same network, such as that of a university.
    await expect(attempt(right, { ip: "203.0.113.9", device })).resolves.toMatchObject({ email });
    await expect(
      attempt(right, { device: { accountId: crypto.randomUUID(), id: "of another account" } }),
    ).rejects.toMatchObject({ code: "locked" });
    await w.deps.db.rateLimit.deleteMany();
    await lockOut({ device });
    await expect(attempt(right, { device })).rejects.toMatchObject({ code: "locked" });
    await expect(attempt(right)).resolves.toMatchObject({ email });
  });

  it("lasts longer when it comes again, and says until when", async () => {
    for (const minutes of [15, 30, 60]) {
      await lockOut();
      await expect(attempt("wrong")).rejects.toMatchObject({
        code: "locked",
        message: `Too many failed sign-ins. Try again in ${minutes} minutes.`,
        details: { retryAfterSeconds: expect.any(Number), retryAt: expect.any(String) },
      });
      await w.passLimits(minutes * 60_000);
    }
  });

  it("mails its owner a link of one use that lets in, in that portal alone, and ends the lock", async () => {
    await lockOut();
    const token = await tokenOf(accountId);
    const isOpen = (portal: "candidate" | "recruiter") => isSignInLinkOpen(w.deps, { portal, token });
    await expect(signInByMail(w.deps, { portal: "recruiter", token })).rejects.toMatchObject({
      code: "unauthenticated",
    });
    // Looking, as scanners of mail do, uses nothing up.
    expect([await isOpen("recruiter"), await isOpen("candidate"), await isOpen("candidate")]).toEqual([
      false,
      true,
      true,
    ]);
    const both = await Promise.allSettled([
      signInByMail(w.deps, { portal: "candidate", token }),
      signInByMail(w.deps, { portal: "candidate", token }),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    expect(both.find((one) => one.status === "fulfilled")?.value).toMatchObject({ id: accountId });
    expect(await isOpen("candidate")).toBe(false);
    await expect(attempt(right)).resolves.toMatchObject({ email });
  });

  it("has a link that is over after half an hour, and is worth nothing for somebody who was deactivated", async () => {
    await lockOut();
    const token = await tokenOf(accountId);
    await w.deps.db.candidate.update({ where: { id: accountId }, data: { status: "inactive" } });
    await expect(signInByMail(w.deps, { portal: "candidate", token })).rejects.toMatchObject({
      code: "unauthenticated",
    });
    await w.deps.db.candidate.update({ where: { id: accountId }, data: { status: "active" } });
    w.advance(31 * 60_000);
    expect(await isSignInLinkOpen(w.deps, { portal: "candidate", token })).toBe(false);
    await expect(signInByMail(w.deps, { portal: "candidate", token })).rejects.toMatchObject({
      code: "unauthenticated",
    });
  });

  it("sends three mails an hour at most, none to an address that nobody confirmed, and none to nobody", async () => {
    const before = await w.deps.db.mail.count();
    for (let turn = 0; turn < 5; turn += 1) {
      await lockOut();
      await w.deps.db.rateLimit.deleteMany({ where: { key: { startsWith: "sign-in." } } });
    }
    expect(await w.deps.db.mail.count()).toBe(before + 3);
    const stranger = await w.newCandidate();
    const row = await w.deps.db.candidate.update({
      where: { id: stranger.id },
      data: { emailVerifiedAt: null },
    });
    await lockOut({ email: row.email });
    await lockOut({ email: "nobody@mail.example" });
    expect(await w.deps.db.mail.count()).toBe(before + 3);
  });

  it("is the team's as well", async () => {
    const attemptOfTeam = (password: string) =>
      signInRecruiter(w.deps, { organizationSlug: "home", email: "admin@home.example", password, ip: "" });
    for (let turn = 0; turn < 5; turn += 1) await attemptOfTeam("wrong").catch(() => undefined);
    await expect(attemptOfTeam(right)).rejects.toMatchObject({ code: "locked" });
    const token = await tokenOf(w.home.team.admin.id);
    await expect(signInByMail(w.deps, { portal: "recruiter", token })).resolves.toEqual({
      id: w.home.team.admin.id,
      organizationId: w.home.organizationId,
    });
    await expect(attemptOfTeam(right)).resolves.toMatchObject({ role: "admin" });
  });

  /** The token in the newest link for this account, as the mail has it. */
  async function tokenOf(owner: string): Promise<string> {
    const row = await w.deps.db.accountToken.findFirstOrThrow({
      where: { OR: [{ candidateId: owner }, { recruiterId: owner }], purpose: "sign-in" },
      orderBy: { createdAt: "desc" },
    });
    return w.deps.deriveToken("sign-in", row.id);
  }
});

describe("the audit log", () => {
  it("has failed sign-ins, locks and their end, of unknown addresses a hash alone", async () => {
    const before = (await audit()).length;
    await lockOut();
    await attempt("wrong", { email: "somebody.else@mail.example" }).catch(() => undefined);
    const entries = (await audit()).slice(before);
    expect(entries.map(({ action, subjectType }) => `${action} ${subjectType}`)).toEqual([
      ...Array.from({ length: 4 }, () => "account.sign_in_failed candidate"),
      "account.sign_in_locked candidate",
      "account.sign_in_failed unknown_address",
    ]);
    expect(entries[4]).toMatchObject({
      subjectId: accountId,
      actorType: "system",
      details: { accountSeconds: 900 },
    });
    expect(entries[5]?.subjectId).toMatch(/^[0-9a-f]{64}$/);
    expect(JSON.stringify(entries)).not.toContain("mail.example");
    // Nothing of it in the other organization's.
    expect(
      await w.deps.db.auditEvent.count({
        where: { action: { startsWith: "account." }, organizationId: w.other.organizationId },
      }),
    ).toBe(0);
  });

  it("is not filled by an attack", async () => {
    const deps = {
      ...w.deps,
      settings: { ...w.deps.settings, limits: { "audit.failed-sign-in": { points: 2, perSeconds: 3600 } } },
    };
    const before = (await audit()).length;
    for (let turn = 0; turn < 4; turn += 1) {
      const address = `attacked${turn}@mail.example`;
      await signInCandidate(deps, { organizationSlug: "home", email: address, password: "x", ip: "" }).catch(
        () => undefined,
      );
    }
    expect((await audit()).length - before).toBe(2);
  });
});
