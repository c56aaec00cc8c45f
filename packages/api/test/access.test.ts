import type { RecruiterId } from "@teamified/contracts/ids";
import {
  type Access,
  accessMatrix,
  can,
  type Permission,
  permissions,
  type Role,
  recruiterRoles,
  roles,
} from "@teamified/contracts/permissions";
import { resolveActor } from "@teamified/hiring/accounts/resolve-actor";
import { pdfOf } from "@teamified/testing/documents";
import { eventually, type World, world } from "@teamified/testing/world";
import { TRPCError } from "@trpc/server";
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from "vitest";
import { candidateRouter } from "../src/candidate/root.ts";
import type { ApiContext } from "../src/context.ts";
import { recruiterRouter } from "../src/recruiter/root.ts";
import type { ProcedureMeta } from "../src/trpc.ts";
import { rowFields, type StoredProcedure, sampleInput } from "./sample-input.ts";

// Who may call what, for every procedure that there is: the cases come from the routers, what is expected from `meta`.

let w: World;
/** Rows of the other organization by the noun of their procedures, and of another candidate of the same one. */
const foreign: Record<string, string> = {};
const neighbour: Record<string, string> = {};
/** Of the other organization as well: feedback that nobody decided. */
let waiting = "";

beforeAll(async () => {
  w = await world();
  await w.startWorker();
  const owner = w.other.candidate;
  const theirs = await w.asCandidate(owner).resume.upload(await formOf("theirs.pdf"));
  const feedback = await eventually("feedback of the other organization", () =>
    w.deps.db.resumeFeedback.findFirst({ where: { resumeId: theirs.id } }),
  );
  const interview = await w.asCandidate(owner).interview.start({ roleKey: "react", consent: true });
  await w.asTeam(w.other.team.recruiter).feedback.approve({ id: feedback.id, version: 1 });
  const mail = await eventually("their mail", async () => (await w.mails())[0]);
  const another = await w.asCandidate(owner).resume.upload(await formOf("another.pdf"));
  const undecided = await eventually("feedback that nobody decided", () =>
    w.deps.db.resumeFeedback.findFirst({ where: { resumeId: another.id } }),
  );
  const queued = await w.deps.db.mail.create({
    data: {
      organizationId: w.other.organizationId,
      kind: "account.password-changed",
      candidateId: owner.id,
      data: { at: new Date().toISOString() },
      idempotencyKey: "theirs",
      state: "failed",
      sendAfter: new Date(),
    },
  });
  Object.assign(foreign, {
    mail: queued.id,
    resume: theirs.id,
    feedback: feedback.id,
    interview: interview.id,
    candidate: owner.id,
    member: w.other.team.viewer.id,
    outbox: mail.id,
  });
  waiting = undecided.id;
  await w.asCandidate(owner).interview.finish({ id: interview.id });
  const decision = await w.asTeam(w.other.team.recruiter).assessment.decide({
    interviewId: interview.id,
    scoring: null,
    outcome: "hold",
    reason: "Of the other organization.",
  });
  const notice = await w.asTeam(w.other.team.recruiter).decision.scheduleNotice({
    decisionId: decision.id,
    body: "x".repeat(60),
    replaces: null,
  });
  // A spoken answer is never looked for: it comes with an interview, which is not one's own.
  const spokenAnswer = crypto.randomUUID();
  Object.assign(foreign, { decision: decision.id, notice: notice.id, spokenAnswer });
  Object.assign(neighbour, { spokenAnswer });
  const next = await w.newCandidate();
  neighbour.resume = (await w.asCandidate(next).resume.upload(await formOf("next.pdf"))).id;
  neighbour.interview = (await w.asCandidate(next).interview.start({ roleKey: "python", consent: true })).id;
});
afterAll(() => w.close());

async function formOf(name: string): Promise<FormData> {
  const form = new FormData();
  form.set("file", new File([await pdfOf([name])], name));
  return form;
}

type Procedure = StoredProcedure & { _def: { type: string; meta?: ProcedureMeta } };
type Caller = { path: string; procedure: Procedure; permission: Access };

/** Every procedure of a router. */
function proceduresOf(router: { _def: { procedures: object } }): Caller[] {
  // What tRPC keeps of a procedure has these parts.
  const procedures = router._def.procedures as Record<string, Procedure>;
  return Object.entries(procedures).map(([path, procedure]) => {
    const permission = procedure._def.meta?.permission;
    if (permission === undefined) throw new Error(`${path} does not say whom it is for`);
    return { path, procedure, permission };
  });
}
const ofCandidates = proceduresOf(candidateRouter);
const ofTeam = proceduresOf(recruiterRouter);
const accessOfTeam = Object.fromEntries(ofTeam.map(({ path, permission }) => [path, permission]));

/** Calls `noun.verb` of a caller. */
function call(caller: object, path: string, input: unknown): Promise<unknown> {
  const [noun = "", verb = ""] = path.split(".");
  // The paths are the router's own.
  const nouns = caller as Record<string, Record<string, (input: unknown) => Promise<unknown>>>;
  const procedure = nouns[noun]?.[verb];
  if (!procedure) throw new Error(`no procedure ${path}`);
  return procedure(input);
}

/** What no procedure takes: whoever may call it is told so, and nothing happens. The others do not get that far. */
const unreadable = "\u0000";
const isAdmitted = { code: "BAD_REQUEST" };

describe("every procedure", () => {
  it.each([...ofCandidates, ...ofTeam])("says whom it is for and what it does: $path", ({ procedure }) => {
    const { permission, summary = "" } = procedure._def.meta ?? {};
    expect(["public", "own", ...permissions]).toContain(permission);
    expect(summary).toMatch(/^[A-Z].{3,}[^.]\.$/);
    expect(summary, "one sentence").not.toMatch(/\. [A-Z]/);
  });

  it("of the candidates is theirs or everybody's, and of the team for who has a permission", () => {
    expect(new Set(ofCandidates.map(({ permission }) => permission))).toEqual(new Set(["own", "public"]));
    for (const { path, permission } of ofTeam) expect(permissions, path).toContain(permission);
  });

  it("that a viewer may call changes nothing but their own sessions and the audit log", () => {
    const matrix = accessMatrix(accessOfTeam);
    const changing = ofTeam.filter(({ procedure }) => procedure._def.type === "mutation");
    expect(changing.map(({ path }) => path).filter((path) => matrix[path]?.includes("viewer"))).toEqual([
      "account.endSessions",
      "resume.downloadLink",
    ]);
  });
});

describe("the candidates' origin", () => {
  const callers = ofCandidates.map(({ path, permission }) => [path, permission] as const);
  const guarded = callers.filter(([, permission]) => permission === "own");

  it.each(guarded)("refuses %s to the signed-out", async (path) => {
    await expect(call(w.asCandidate(null), path, unreadable)).rejects.toMatchObject({ code: "UNAUTHORIZED" });
  });

  it.each(guarded)("refuses %s to a member of the team", async (path) => {
    for (const member of Object.values(w.home.team)) {
      await expect(call(w.asCandidate(member), path, unreadable)).rejects.toMatchObject({
        code: "FORBIDDEN",
      });
    }
  });

  it.each(callers)("admits a candidate to %s", async (path) => {
    await expect(call(w.asCandidate(), path, unreadable)).rejects.toMatchObject(isAdmitted);
  });

  it.each(callers.filter(([, permission]) => permission === "public"))(
    "admits anybody to %s",
    async (path) => {
      await expect(call(w.asCandidate(null), path, unreadable)).rejects.toMatchObject(isAdmitted);
    },
  );
});

describe("the team's origin", () => {
  const callers = ofTeam.map(({ path, permission }) => [path, permission] as const);
  const cases = callers.flatMap(([path, permission]) =>
    recruiterRoles.map((role) => [path, role, can(role, permission as Permission)] as const),
  );

  it.each(callers)("refuses %s to the signed-out", async (path) => {
    await expect(call(w.asTeam(null), path, unreadable)).rejects.toMatchObject({ code: "UNAUTHORIZED" });
  });

  it.each(callers)("refuses %s to a candidate", async (path) => {
    const candidate = w.asTeam(w.home.candidate);
    await expect(call(candidate, path, unreadable)).rejects.toMatchObject({ code: "FORBIDDEN" });
  });

  it.each(cases.filter(([, , may]) => !may))("refuses %s to a %s", async (path, role) => {
    const member = w.asTeam(w.home.team[role]);
    await expect(call(member, path, unreadable)).rejects.toMatchObject({ code: "FORBIDDEN" });
  });

  it.each(cases.filter(([, , may]) => may))("admits to %s a %s", async (path, role) => {
    const member = w.asTeam(w.home.team[role]);
    await expect(call(member, path, unreadable)).rejects.toMatchObject(isAdmitted);
  });

  it("says which role to ask for", async () => {
    const { viewer, recruiter } = w.home.team;
    const words = (role: string) =>
      `You need the role of ${role} for this. Ask an admin of your organization.`;
    await expect(call(w.asTeam(viewer), "feedback.approve", {})).rejects.toThrow(words("a recruiter"));
    await expect(call(w.asTeam(recruiter), "member.list", undefined)).rejects.toThrow(words("an admin"));
  });
});

describe("a fourth role", () => {
  const fourth: Role = {
    label: "Interviewer: sees what they are assigned",
    permissions: ["account.read", "session.end"],
  };
  const theirs = ["account.endSessions", "account.me"];

  it("is one entry of the table of roles, and changes nothing for the others", () => {
    const matrix = accessMatrix(accessOfTeam, { ...roles, fourth });
    const rows = Object.entries(matrix);
    expect(rows.filter(([, who]) => who.includes("fourth")).map(([path]) => path)).toEqual(theirs);
    expect(
      Object.fromEntries(rows.map(([path, who]) => [path, who.filter((each) => each !== "fourth")])),
    ).toEqual(accessMatrix(accessOfTeam));
  });

  it("lets its member call what its entry allows and nothing else, and is no role without the entry", async () => {
    const { organizationId } = w.home;
    const row = await w.deps.db.recruiter.create({
      data: {
        organizationId,
        email: "ian@home.example",
        fullName: "Ian",
        passwordHash: "none",
        role: "fourth",
      },
      select: { id: true },
    });
    const session = await w.signIn({ ...w.home.team.viewer, id: row.id as RecruiterId });
    expect(await resolveActor(w.deps, session)).toBeNull();
    Object.assign(roles, { fourth });
    onTestFinished(() => void Reflect.deleteProperty(roles, "fourth"));
    const actor = await resolveActor(w.deps, session);
    expect(actor).toMatchObject({ id: row.id, role: "fourth" });
    const answers = await Promise.all(
      ofTeam.map(async ({ path }) => {
        const error: unknown = await call(w.asTeam(actor), path, unreadable).catch(
          (reason: unknown) => reason,
        );
        return [path, error instanceof TRPCError ? error.code : "none"] as const;
      }),
    );
    const admitted = answers.filter(([, code]) => code === isAdmitted.code);
    expect(admitted.map(([path]) => path)).toEqual(theirs);
    expect(new Set(answers.map(([, code]) => code))).toEqual(new Set(["FORBIDDEN", isAdmitted.code]));
    expect(await w.asTeam(actor).account.me()).toMatchObject({ fullName: "Ian", role: "fourth" });
  });
});

/** What says "not found" as an outcome, or nothing at all; each has a test of its own below. */
const quiet = ["feedback.approveMany", "feedback.holdMany", "interview.keepAlive"];
/** Where `id` is not a row of the path's noun. */
const otherNouns: Record<string, string> = { "decision.withdrawNotice": "notice" };

/** An input that names these rows. Throws for a kind of row that the test does not have. */
function inputNaming({ path, procedure }: Caller, rows: Record<string, string>): unknown {
  const noun = path.split(".")[0] ?? "";
  return sampleInput(procedure, (field) => {
    const kind = field === "id" ? (otherNouns[path] ?? noun) : field.slice(0, -"Id".length);
    const id = rows[kind];
    if (id === undefined) throw new Error(`${path} names a ${kind}: make one at the beginning of this test`);
    return id;
  });
}
const namesRows = (caller: Caller) => rowFields(caller.procedure).length > 0 && !quiet.includes(caller.path);

describe("a row of somebody else", () => {
  const as = (actor: ApiContext["actor"]) =>
    actor?.kind === "candidate" ? w.asCandidate(actor) : w.asTeam(actor);

  it.each([...ofCandidates, ...ofTeam].filter(namesRows).map((caller) => [caller.path, caller] as const))(
    "says not found when %s names a row of another organization",
    async (path, caller) => {
      const actor = caller.permission === "own" ? w.home.candidate : w.home.team.admin;
      await expect(call(as(actor), path, inputNaming(caller, foreign))).rejects.toMatchObject({
        code: "NOT_FOUND",
      });
    },
  );

  it.each(ofCandidates.filter(namesRows).map((caller) => [caller.path, caller] as const))(
    "says not found when %s names a row of another candidate",
    async (path, caller) => {
      await expect(call(w.asCandidate(), path, inputNaming(caller, neighbour))).rejects.toMatchObject({
        code: "NOT_FOUND",
      });
    },
  );

  it("is not kept alive when it is an interview", async () => {
    for (const id of [foreign.interview, neighbour.interview] as string[]) {
      const read = () => w.deps.db.interviewSession.findUniqueOrThrow({ where: { interviewId: id } });
      const before = await read();
      await w.asCandidate().interview.keepAlive({ id });
      expect((await read()).lastActivityAt).toEqual(before.lastActivityAt);
    }
  });

  it("is not decided about when several are named", async () => {
    const items = [{ id: waiting, version: 1 }];
    const results = [{ id: waiting, outcome: "not_found" }];
    const admin = w.asTeam(w.home.team.admin);
    expect(await admin.feedback.approveMany({ items })).toEqual({ results });
    expect(await admin.feedback.holdMany({ items })).toEqual({ results });
    const row = await w.deps.db.resumeFeedback.findUniqueOrThrow({ where: { id: waiting } });
    expect(row).toMatchObject({ status: "pending_approval", approvedById: null });
    expect(row.autoSendAt).not.toBeNull();
  });

  /** What is asked for without naming a row: lists, mostly. */
  const lists = (callers: Caller[]) =>
    callers
      .filter(
        ({ procedure, permission }) =>
          procedure._def.type === "query" && permission !== "public" && rowFields(procedure).length === 0,
      )
      .map((caller) => [caller.path, caller] as const);

  it.each(lists(ofTeam))(
    "stands in no answer to %s for another organization",
    async (path, { procedure }) => {
      // Every state of what is listed by state, and a prompt that there is.
      const input = { "feedback.queue": { status: "all" }, "model.prompt": { id: "word-turn" } }[path];
      const sample = input ?? sampleInput(procedure, () => "");
      const answer = JSON.stringify(await call(w.asTeam(w.home.team.admin), path, sample));
      for (const id of [...Object.values(foreign), waiting]) expect(answer).not.toContain(id);
    },
  );

  it.each(lists(ofCandidates))(
    "stands in no answer to %s for another candidate",
    async (path, { procedure }) => {
      const answer = JSON.stringify(
        await call(
          w.asCandidate(),
          path,
          sampleInput(procedure, () => ""),
        ),
      );
      for (const id of [...Object.values(foreign), ...Object.values(neighbour)])
        expect(answer).not.toContain(id);
    },
  );
});
