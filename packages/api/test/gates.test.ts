import { pdfOf } from "@teamified/testing/documents";
import { eventually, type World, world } from "@teamified/testing/world";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { candidateRouter } from "../src/candidate/root.ts";
import { recruiterRouter } from "../src/recruiter/root.ts";

let w: World;
/** Rows of the other organization, and of another candidate of the same one. */
const foreign = {
  decision: "",
  notice: "",
  resume: "",
  feedback: "",
  waiting: "",
  interview: "",
  candidate: "",
  member: "",
  mail: "",
  queued: "",
};
const neighbour = { resume: "", interview: "" };

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
  const waiting = await eventually("feedback that nobody decided", () =>
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
    queued: queued.id,
    resume: theirs.id,
    feedback: feedback.id,
    waiting: waiting.id,
    interview: interview.id,
    candidate: owner.id,
    member: w.other.team.viewer.id,
    mail: mail.id,
  });
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
  Object.assign(foreign, { decision: decision.id, notice: notice.id });
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

type Gate = "public" | "candidate" | "viewer" | "recruiter" | "admin";
type Row = { gate: Gate; input?: () => unknown; foreignInput?: () => unknown };
const key = "3f2b8a52-0d4e-4a58-9a51-7d2f1a3c5e6f";

const candidateTable: Record<string, Row> = {
  "account.register": { gate: "public" },
  "account.endSessions": { gate: "candidate" },
  "account.me": { gate: "candidate" },
  "account.resendVerification": { gate: "candidate" },
  // The token of a mail is the proof, whoever brings it: hiring/test/verify-address.test.ts.
  "account.verification": { gate: "public" },
  "account.verifyAddress": { gate: "public" },
  "resume.upload": { gate: "candidate", input: () => new FormData() },
  "resume.list": { gate: "candidate" },
  "resume.get": { gate: "candidate", foreignInput: () => ({ id: foreign.resume }) },
  "resume.correct": {
    gate: "candidate",
    foreignInput: () => ({ id: foreign.resume, seen: null, changes: { name: "Somebody Else" } }),
  },
  "resume.retry": { gate: "candidate", foreignInput: () => ({ id: foreign.resume }) },
  "resume.downloadLink": { gate: "candidate", foreignInput: () => ({ id: foreign.resume }) },
  "resume.remove": { gate: "candidate", foreignInput: () => ({ id: foreign.resume }) },
  "interview.roles": { gate: "candidate" },
  "interview.start": {
    gate: "candidate",
    foreignInput: () => ({ roleKey: "react", consent: true, resumeId: foreign.resume }),
  },
  "interview.get": { gate: "candidate", foreignInput: () => ({ id: foreign.interview }) },
  "interview.answer": {
    gate: "candidate",
    foreignInput: () => ({
      interviewId: foreign.interview,
      messageKey: key,
      questionSequence: 1,
      text: "mine",
    }),
  },
  "interview.answerStream": {
    gate: "candidate",
    foreignInput: () => ({
      interviewId: foreign.interview,
      messageKey: key,
      questionSequence: 1,
      text: "mine",
    }),
  },
  "interview.finish": { gate: "candidate", foreignInput: () => ({ id: foreign.interview }) },
  // Says nothing about a row that is not one's own, and changes nothing: see the test below.
  "interview.keepAlive": { gate: "candidate", input: () => ({ id: foreign.interview }) },
  "interview.list": { gate: "candidate" },
  "interview.result": { gate: "candidate", foreignInput: () => ({ id: foreign.interview }) },
  "interview.voice": { gate: "candidate" },
  "updates.onChange": { gate: "candidate" },
};

const recruiterTable: Record<string, Row> = {
  "account.endSessions": { gate: "viewer" },
  "account.me": { gate: "viewer" },
  "assessment.decide": {
    gate: "recruiter",
    foreignInput: () => ({
      interviewId: foreign.interview,
      scoring: null,
      outcome: "advance",
      reason: "Because of clear answers.",
    }),
  },
  "assessment.rescore": {
    gate: "recruiter",
    foreignInput: () => ({ interviewId: foreign.interview, reason: "The rubric changed." }),
  },
  "assessment.scoring": {
    gate: "viewer",
    foreignInput: () => ({ interviewId: foreign.interview, scoring: 1 }),
  },
  "assessment.retry": { gate: "recruiter", foreignInput: () => ({ interviewId: foreign.interview }) },
  "candidate.allowRetake": {
    gate: "recruiter",
    foreignInput: () => ({ id: foreign.candidate, roleKey: "react" }),
  },
  "candidate.get": { gate: "viewer", foreignInput: () => ({ id: foreign.candidate }) },
  "candidate.list": { gate: "viewer", input: () => ({}) },
  "dashboard.get": { gate: "viewer" },
  "decision.draft": { gate: "recruiter", foreignInput: () => ({ decisionId: foreign.decision }) },
  "decision.preview": {
    gate: "recruiter",
    foreignInput: () => ({ decisionId: foreign.decision, body: "Dear Ada," }),
  },
  "decision.scheduleNotice": {
    gate: "recruiter",
    foreignInput: () => ({ decisionId: foreign.decision, body: "x".repeat(60), replaces: null }),
  },
  "decision.withdrawNotice": { gate: "recruiter", foreignInput: () => ({ id: foreign.notice }) },
  "feedback.approve": { gate: "recruiter", foreignInput: () => ({ id: foreign.feedback, version: 1 }) },
  // Says "not found" as an outcome rather than as an error, and changes nothing: see the test below.
  "feedback.approveMany": {
    gate: "recruiter",
    input: () => ({ items: [{ id: foreign.waiting, version: 1 }] }),
  },
  "feedback.edit": {
    gate: "recruiter",
    foreignInput: () => ({ id: foreign.feedback, version: 1, content: "x".repeat(60) }),
  },
  "feedback.get": { gate: "viewer", foreignInput: () => ({ id: foreign.feedback }) },
  "feedback.hold": { gate: "recruiter", foreignInput: () => ({ id: foreign.feedback, version: 1 }) },
  "feedback.holdMany": { gate: "recruiter", input: () => ({ items: [{ id: foreign.waiting, version: 1 }] }) },
  "feedback.preview": {
    gate: "recruiter",
    foreignInput: () => ({ id: foreign.feedback, version: 1, content: "Dear Ada," }),
  },
  "feedback.queue": { gate: "viewer", input: () => ({}) },
  "feedback.reject": {
    gate: "recruiter",
    foreignInput: () => ({ id: foreign.feedback, version: 1, reason: "not now" }),
  },
  "feedback.release": { gate: "recruiter", foreignInput: () => ({ id: foreign.feedback, version: 1 }) },
  "feedback.resend": { gate: "recruiter", foreignInput: () => ({ id: foreign.feedback, version: 1 }) },
  "interview.export": { gate: "admin", foreignInput: () => ({ id: foreign.interview }) },
  "interview.list": { gate: "viewer", input: () => ({}) },
  "interview.report": { gate: "viewer", foreignInput: () => ({ id: foreign.interview }) },
  "mail.list": { gate: "viewer", input: () => ({}) },
  "mail.resend": { gate: "recruiter", foreignInput: () => ({ id: foreign.queued }) },
  "mail.templates": { gate: "admin" },
  "member.list": { gate: "admin" },
  "member.setActive": { gate: "admin", foreignInput: () => ({ id: foreign.member, isActive: false }) },
  "model.overview": { gate: "admin" },
  "organization.retakePeriod": { gate: "viewer" },
  "organization.setRetakePeriod": { gate: "admin", input: () => ({ days: 30, seen: 0 }) },
  "model.prompt": { gate: "admin", input: () => ({ id: "word-turn" }) },
  "model.prompts": { gate: "admin" },
  "outbox.get": { gate: "viewer", foreignInput: () => ({ id: foreign.mail }) },
  "outbox.list": { gate: "viewer", input: () => ({}) },
  "resume.downloadLink": { gate: "viewer", foreignInput: () => ({ id: foreign.resume }) },
  "resume.get": { gate: "viewer", foreignInput: () => ({ id: foreign.resume }) },
  "resume.listFailed": { gate: "viewer", input: () => ({}) },
  "resume.retry": { gate: "recruiter", foreignInput: () => ({ id: foreign.resume }) },
  "updates.onChange": { gate: "viewer" },
};

/** Calls `noun.verb` of a caller. */
function call(caller: object, path: string, input: unknown): Promise<unknown> {
  const [noun = "", verb = ""] = path.split(".");
  // The table names real procedures: the first test compares it with the router.
  const nouns = caller as Record<string, Record<string, (input: unknown) => Promise<unknown>>>;
  const procedure = nouns[noun]?.[verb];
  if (!procedure) throw new Error(`no procedure ${path}`);
  return procedure(input);
}
const inputOf = (row: Row) => row.foreignInput?.() ?? row.input?.();

describe("the tables of this test", () => {
  it("name every procedure there is, so that a new one cannot be forgotten", () => {
    expect(Object.keys(candidateTable).toSorted()).toEqual(
      Object.keys(candidateRouter._def.procedures).toSorted(),
    );
    expect(Object.keys(recruiterTable).toSorted()).toEqual(
      Object.keys(recruiterRouter._def.procedures).toSorted(),
    );
  });
});

const guarded = Object.entries(candidateTable).filter(([, row]) => row.gate !== "public");

describe("the candidates' origin", () => {
  it.each(guarded)("refuses %s to the signed-out", async (path, row) => {
    await expect(call(w.asCandidate(null), path, inputOf(row))).rejects.toMatchObject({
      code: "UNAUTHORIZED",
    });
  });

  it.each(guarded)("refuses %s to a member of the team", async (path, row) => {
    const admin = w.asCandidate(w.home.team.admin);
    await expect(call(admin, path, inputOf(row))).rejects.toMatchObject({ code: "FORBIDDEN" });
  });

  it.each(Object.entries(candidateTable).filter(([, row]) => row.foreignInput))(
    "says not found when %s names a row of another organization",
    async (path, row) => {
      await expect(call(w.asCandidate(), path, inputOf(row))).rejects.toMatchObject({ code: "NOT_FOUND" });
    },
  );

  it.each([
    ["resume.get", () => ({ id: neighbour.resume })],
    ["resume.correct", () => ({ id: neighbour.resume, seen: null, changes: { name: "Somebody Else" } })],
    ["resume.retry", () => ({ id: neighbour.resume })],
    ["resume.downloadLink", () => ({ id: neighbour.resume })],
    ["resume.remove", () => ({ id: neighbour.resume })],
    ["interview.get", () => ({ id: neighbour.interview })],
    ["interview.finish", () => ({ id: neighbour.interview })],
    ["interview.result", () => ({ id: neighbour.interview })],
    [
      "interview.answer",
      () => ({ interviewId: neighbour.interview, messageKey: key, questionSequence: 1, text: "mine" }),
    ],
    [
      "interview.answerStream",
      () => ({ interviewId: neighbour.interview, messageKey: key, questionSequence: 1, text: "mine" }),
    ],
  ] as const)("says not found when %s names a row of another candidate", async (path, input) => {
    await expect(call(w.asCandidate(), path, input())).rejects.toMatchObject({ code: "NOT_FOUND" });
  });

  it("keeps nobody else's interview alive", async () => {
    const read = () =>
      w.deps.db.interviewSession.findUniqueOrThrow({ where: { interviewId: foreign.interview } });
    const before = await read();
    await w.asCandidate().interview.keepAlive({ id: foreign.interview });
    expect((await read()).lastActivityAt).toEqual(before.lastActivityAt);
  });
});

const rank = { viewer: 0, recruiter: 1, admin: 2 } as const;

describe("the team's origin", () => {
  it.each(Object.entries(recruiterTable))("refuses %s to the signed-out", async (path, row) => {
    await expect(call(w.asTeam(null), path, inputOf(row))).rejects.toMatchObject({ code: "UNAUTHORIZED" });
  });

  it.each(Object.entries(recruiterTable))("refuses %s to a candidate", async (path, row) => {
    await expect(call(w.asTeam(w.home.candidate), path, inputOf(row))).rejects.toMatchObject({
      code: "FORBIDDEN",
    });
  });

  const tooLow = Object.entries(recruiterTable).flatMap(([path, row]) =>
    (["viewer", "recruiter"] as const).flatMap((role) =>
      row.gate !== "public" && row.gate !== "candidate" && rank[role] < rank[row.gate]
        ? [[path, role, row] as const]
        : [],
    ),
  );
  it.each(tooLow)("refuses %s to a %s", async (path, role, row) => {
    await expect(call(w.asTeam(w.home.team[role]), path, inputOf(row))).rejects.toMatchObject({
      code: "FORBIDDEN",
    });
  });

  it.each(Object.entries(recruiterTable).filter(([, row]) => row.foreignInput))(
    "says not found when %s names a row of another organization",
    async (path, row) => {
      const admin = w.asTeam(w.home.team.admin);
      await expect(call(admin, path, inputOf(row))).rejects.toMatchObject({ code: "NOT_FOUND" });
    },
  );

  it("decides about nobody else's feedback when several are named", async () => {
    const items = [{ id: foreign.waiting, version: 1 }];
    const results = [{ id: foreign.waiting, outcome: "not_found" }];
    const admin = w.asTeam(w.home.team.admin);
    expect(await admin.feedback.approveMany({ items })).toEqual({ results });
    expect(await admin.feedback.holdMany({ items })).toEqual({ results });
    const row = await w.deps.db.resumeFeedback.findUniqueOrThrow({ where: { id: foreign.waiting } });
    expect(row).toMatchObject({ status: "pending_approval", approvedById: null });
    expect(row.autoSendAt).not.toBeNull();
  });

  it("lists nothing of another organization", async () => {
    const admin = w.asTeam(w.home.team.admin);
    const everything = JSON.stringify([
      await admin.candidate.list({}),
      await admin.feedback.queue({ status: "all" }),
      await admin.interview.list({}),
      await admin.outbox.list({}),
      await admin.mail.list({}),
      await admin.member.list(),
      await admin.dashboard.get(),
      await admin.model.overview(),
      await admin.model.prompts(),
    ]);
    for (const id of Object.values(foreign)) expect(everything).not.toContain(id);
  });
});
