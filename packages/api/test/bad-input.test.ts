import { signInCandidate } from "@teamified/hiring/accounts/sign-in-candidate";
import { signInRecruiter } from "@teamified/hiring/accounts/sign-in-recruiter";
import { docxOf, pdfOf } from "@teamified/testing/documents";
import { type World, world } from "@teamified/testing/world";
import { TRPCError } from "@trpc/server";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { candidateRouter, createCandidateCaller } from "../src/candidate/root.ts";
import { createContext } from "../src/context.ts";

let w: World;
beforeAll(async () => {
  w = await world();
});
afterAll(() => w.close());

/** The sentence and code that a page would get for what a call throws. */
async function refusal(call: Promise<unknown>) {
  const error = await call.then(
    () => null,
    (reason: unknown) => reason,
  );
  if (!(error instanceof TRPCError)) throw new Error(`expected a refusal, got ${String(error)}`);
  const shape = candidateRouter._def._config.errorFormatter({
    shape: { message: error.message, code: -32600, data: { code: error.code, httpStatus: 400 } },
    error,
    ctx: undefined,
    type: "mutation",
    path: undefined,
    input: undefined,
  });
  return {
    message: shape.message,
    code: shape.data.appCode,
    status: shape.data.httpStatus,
    field: shape.data.details.field,
  };
}

function formOf(bytes: Uint8Array, name: string): FormData {
  const form = new FormData();
  form.set("file", new File([bytes.slice()], name));
  return form;
}

describe("an upload", () => {
  const pad = (bytes: Uint8Array, size: number) => {
    const big = new Uint8Array(size);
    big.set(bytes);
    return big;
  };
  it.each([
    [
      "a program that is called PDF",
      async () => new Uint8Array([0x4d, 0x5a, 0x90, 0, 3]),
      "unsupported_type",
      415,
      "not a PDF",
    ],
    ["an empty file", async () => new Uint8Array(), "invalid_input", 400, "no text"],
    ["11 MB", async () => pad(await pdfOf(), 11 * 1024 * 1024), "too_large", 413, "larger than 10 MB"],
  ])("of %s is refused with what to do, and nothing is stored", async (_case, make, code, status, words) => {
    const caller = w.asCandidate();
    const answer = await refusal(caller.resume.upload(formOf(await make(), "cv.pdf")));
    expect(answer).toMatchObject({ code, status, field: "file", message: expect.stringContaining(words) });
    expect(await caller.resume.list()).toEqual([]);
  });

  it("without a file says to choose one", async () => {
    expect(await refusal(w.asCandidate().resume.upload(new FormData()))).toMatchObject({
      code: "invalid_input",
      message: "Choose a PDF, DOCX or DOC file first.",
    });
  });

  it("goes by the content: a DOCX that is called PDF is taken as a DOCX", async () => {
    const caller = w.asCandidate(await w.newCandidate());
    const { id } = await caller.resume.upload(formOf(await docxOf(), "../../etc/cv.pdf"));
    const row = await w.deps.db.resume.findUniqueOrThrow({ where: { id } });
    expect(row.mimeType).toContain("wordprocessingml");
    expect(row.fileName).toBe("cv.pdf");
    expect(row.fileKey).toMatch(/^[0-9a-f-]{36}\/resumes\/[0-9a-f]{32}\.docx$/);
  });
});

describe("registration", () => {
  const good = { email: "grace@mail.example", password: "Correct-horse-1", fullName: "Grace Example" };
  const register = (over: Partial<typeof good>) => w.asCandidate(null).account.register({ ...good, ...over });

  it.each([
    [{ fullName: "G" }, "fullName", "at least 2 characters"],
    [{ password: "short1!" }, "password", "at least 8"],
    [{ password: "no-upper-case-1" }, "password", "upper-case"],
    [{ password: "No-digit-here" }, "password", "digit"],
    [{ password: "NoSpecial123" }, "password", "special"],
    [{ email: "grace at mail" }, "email", "e-mail address"],
  ])("with %j names the field %s and what is missing", async (over, field, words) => {
    expect(await refusal(register(over))).toMatchObject({
      code: "invalid_input",
      status: 400,
      field,
      message: expect.stringContaining(words),
    });
  });

  it("takes an address once, in whatever case, also in the same second", async () => {
    const results = await Promise.allSettled([register({}), register({ email: " GRACE@Mail.Example " })]);
    expect(results.filter((result) => result.status === "fulfilled")).toHaveLength(1);
    expect(await refusal(register({ email: "Grace@mail.example" }))).toMatchObject({
      code: "conflict",
      field: "email",
      message: expect.stringContaining("already registered"),
    });
    // Another organization knows nothing of it.
    await w.asCandidate(null, w.other.slug).account.register(good);
  });

  it("stores a bcrypt hash of cost 12 and nothing else", async () => {
    const row = await w.deps.db.candidate.findFirstOrThrow({ where: { email: good.email } });
    expect(row.passwordHash).toMatch(/^\$2[aby]\$12\$/);
  });
});

describe("an answer", () => {
  it.each([
    ["   ", "Write an answer first"],
    ["x".repeat(50_000), "at most 10,000 characters"],
  ])("of %# is refused, and the question stays", async (text, words) => {
    const caller = w.asCandidate(await w.newCandidate());
    const { id } = await caller.interview.start({ roleKey: "react", consent: true });
    const input = { interviewId: id, messageKey: crypto.randomUUID(), questionSequence: 1, text };
    expect(await refusal(caller.interview.answer(input))).toMatchObject({
      code: "invalid_input",
      message: expect.stringContaining(words),
    });
    expect(await caller.interview.get({ id })).toMatchObject({ awaiting: 1, messages: [{ sequence: 1 }] });
  });

  it("needs consent before there is a question", async () => {
    const caller = w.asCandidate(await w.newCandidate());
    // What a script without types could send.
    const input = { roleKey: "react", consent: false } as unknown as { roleKey: string; consent: true };
    expect(await refusal(caller.interview.start(input))).toMatchObject({ code: "invalid_input" });
  });
});

describe("a session", () => {
  const contextOf = (session: { kind: "candidate" | "recruiter"; id: string; sessionId: string } | null) =>
    createContext({
      deps: w.deps,
      listener: { subscribe: () => () => {} },
      session,
      organizationSlug: "home",
      requestId: "r",
    });

  it("of a deactivated member ends at the next request", async () => {
    const { viewer, admin } = w.home.team;
    const session = { kind: "recruiter" as const, id: viewer.id, sessionId: await w.signIn(viewer) };
    expect((await contextOf(session)).actor).toMatchObject({ role: "viewer" });
    await w.asTeam(admin).member.setActive({ id: viewer.id, isActive: false });
    expect((await contextOf(session)).actor).toBeNull();
    await w.asTeam(admin).member.setActive({ id: viewer.id, isActive: true });
  });

  it("of a member whose stored role is none counts for nothing, and lets nobody in anew", async () => {
    const { viewer } = w.home.team;
    const session = { kind: "recruiter" as const, id: viewer.id, sessionId: await w.signIn(viewer) };
    const { email } = await w.deps.db.recruiter.update({
      where: { id: viewer.id },
      data: { role: "Viewer" },
    });
    expect((await contextOf(session)).actor).toBeNull();
    const attempt = { email, password: "Correct-horse-1", organizationSlug: "home", ip: "", device: null };
    await expect(signInRecruiter(w.deps, attempt)).rejects.toMatchObject({ code: "unauthenticated" });
    await w.deps.db.recruiter.update({ where: { id: viewer.id }, data: { role: "viewer" } });
    expect((await contextOf(session)).actor).toMatchObject({ role: "viewer" });
    await expect(signInRecruiter(w.deps, attempt)).resolves.toMatchObject({ role: "viewer" });
  });

  it("of one kind is worth nothing as the other", async () => {
    const { candidate } = w.home;
    const { admin } = w.home.team;
    const [ofCandidate, ofAdmin] = [await w.signIn(candidate), await w.signIn(admin)];
    const actors = await Promise.all([
      contextOf({ kind: "recruiter", id: candidate.id, sessionId: ofCandidate }),
      contextOf({ kind: "candidate", id: admin.id, sessionId: ofAdmin }),
      contextOf({ kind: "recruiter", id: admin.id, sessionId: ofCandidate }),
      contextOf({ kind: "candidate", id: candidate.id, sessionId: ofAdmin }),
    ]);
    expect(actors.map(({ actor }) => actor)).toEqual([null, null, null, null]);
  });

  it("that has ended gets a sentence that says what to do", async () => {
    const caller = createCandidateCaller(await contextOf(null));
    expect(await refusal(caller.resume.list())).toMatchObject({
      code: "unauthenticated",
      status: 401,
      message: expect.stringContaining("Sign in again"),
    });
  });
});

describe("five wrong passwords", () => {
  const attempt = (email: string, password: string, ip: string) =>
    signInCandidate(w.deps, { organizationSlug: "home", email, password, ip });

  it("lock the address for 15 minutes, say until when, and a right one is refused meanwhile", async () => {
    const { email } = await w.deps.db.candidate.findUniqueOrThrow({ where: { id: w.home.candidate.id } });
    for (let turn = 1; turn < 5; turn += 1) {
      await expect(attempt(email, "wrong", `10.0.0.${turn}`)).rejects.toMatchObject({
        code: "unauthenticated",
      });
    }
    await expect(attempt(email, "wrong", "10.0.0.5")).rejects.toMatchObject({
      code: "locked",
      message: "Too many failed sign-ins. Try again in 15 minutes.",
      details: { retryAt: expect.any(String) },
    });
    await expect(attempt(email, "Correct-horse-1", "10.0.0.9")).rejects.toMatchObject({ code: "locked" });
    await w.passLimits(15 * 60_000 + 1000);
    await expect(attempt(email, "Correct-horse-1", "10.0.0.9")).resolves.toMatchObject({ email });
  });

  it("lock the IP whatever the addresses are, known or not, all at once or one by one", async () => {
    const results = await Promise.allSettled(
      [1, 2, 3, 4, 5].map((number) => attempt(`nobody${number}@mail.example`, "wrong", "10.9.9.9")),
    );
    expect(results.every((result) => result.status === "rejected")).toBe(true);
    await expect(attempt("somebody@mail.example", "wrong", "10.9.9.9")).rejects.toMatchObject({
      code: "locked",
    });
  });
});
