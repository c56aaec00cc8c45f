import { candidateRouter } from "@teamified/api/candidate/root";
import { recruiterRouter } from "@teamified/api/recruiter/root";
import type { Portal } from "@teamified/auth/portal";
import type { PortalSettings } from "@teamified/auth/portal-settings";
import { sealSession } from "@teamified/auth/session-token";
import type { CandidateActor, RecruiterActor } from "@teamified/hiring/deps";
import { createLog } from "@teamified/log/log";
import { pdfOf } from "@teamified/testing/documents";
import { eventually, type World, world } from "@teamified/testing/world";
import fc from "fast-check";
import superjson from "superjson";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { answerCall } from "../src/server/answer-call.ts";

// Every procedure of both routers, as every role, over HTTP, with what nobody means well: no answer is a 5xx.

let w: World;
const ids = { resume: "", feedback: "", interview: "" };
beforeAll(async () => {
  w = await world();
  await w.startWorker();
  const form = new FormData();
  form.set("file", new File([(await pdfOf(["hostile"])).slice()], "cv.pdf"));
  ids.resume = (await w.asCandidate().resume.upload(form)).id;
  ids.interview = (await w.asCandidate().interview.start({ roleKey: "react", consent: true })).id;
  const find = () => w.deps.db.resumeFeedback.findFirst({ where: { resumeId: ids.resume } });
  ids.feedback = (await eventually("feedback", find, 60_000)).id;
}, 90_000);
afterAll(() => w.close());

const routers = { candidate: candidateRouter, recruiter: recruiterRouter };

function settingsOf(portal: Portal): PortalSettings {
  return {
    portal,
    url: `http://${portal}.test`,
    secret: `the secret of the ${portal}s, which is long enough`,
    organizationSlug: "home",
  };
}

type Account = CandidateActor | RecruiterActor | null;

async function cookieOf(portal: Portal, account: Account): Promise<string> {
  if (account === null) return "";
  // Always a new one: among the procedures that are called is the one that ends all.
  const sid = await w.signIn(account);
  const { id: sub, organizationId: org } = account;
  const claims = { sub, portal, org, sid, auth_time: Math.floor(Date.now() / 1000) };
  const cookie = await sealSession(claims, settingsOf(portal), new Date());
  return `${cookie?.name}=${cookie?.value}`;
}

function ask(
  portal: Portal,
  path: string,
  init: RequestInit = {},
  cookie = "",
  deps = w.deps,
): Promise<Response> {
  const { listener } = w;
  return answerCall(
    { deps, listener, settings: settingsOf(portal), router: routers[portal] },
    new Request(`http://${portal}.test/api/trpc/${path}`, {
      ...init,
      headers: {
        cookie,
        "content-type": "application/json",
        ...Object.fromEntries(new Headers(init.headers)),
      },
    }),
  );
}

/** The status, and of a failure the code that a page would read. A stream is left at once. */
async function outcomeOf(response: Response): Promise<{ status: number; code?: string }> {
  if (response.headers.get("content-type")?.startsWith("text/event-stream")) {
    await response.body?.cancel();
    return { status: response.status };
  }
  const text = await response.text();
  return {
    status: response.status,
    ...(response.ok ? {} : { code: /"appCode":"(\w+)"/.exec(text)?.[1] ?? text }),
  };
}

const texts = [
  "",
  "\0",
  "a\0b",
  "\uD800",
  "a\uDC00b",
  "\u202Ehtml",
  "'; drop table candidates; --",
  "%00",
  "%zz",
  "00000000-0000-0000-0000-000000000000",
  "not-a-uuid",
  "0000-01-01T00:00:00.000Z",
  "0000-01-01T00:00:00.000Z_00000000-0000-7000-8000-000000000000",
  "9999-12-31T23:59:59.999Z_00000000-0000-7000-8000-000000000000",
  "+275760-09-13T00:00:00.000Z",
  "x".repeat(20_000),
  "__proto__",
];
const numbers = [-1, 0, 1, 2 ** 31 - 1, 2 ** 31, 2 ** 53, -(2 ** 31) - 1, 1e308, 0.5];
const dates = [new Date(0), new Date("0000-01-01T00:00:00Z"), new Date(8.64e15), new Date(-8.64e15)];

const rowIds = () => [ids.resume, ids.feedback, ids.interview, w.home.candidate.id, w.home.team.viewer.id];
const hostile = () =>
  fc.oneof(
    fc.constantFrom<unknown>(
      ...texts,
      ...numbers,
      ...dates,
      null,
      true,
      undefined,
      [],
      {},
      10n,
      NaN,
      Infinity,
    ),
    fc.constantFrom(...rowIds()),
    fc.array(fc.constantFrom<unknown>(...texts, ...rowIds()), { maxLength: 4 }),
    fc.jsonValue({ maxDepth: 3 }),
  );

/** The row that a procedure is about, so that what is hostile gets past the first look. */
function ownRow(path: string, field: string): string {
  if (field === "interviewId" || path.startsWith("interview")) return ids.interview;
  if (path.startsWith("feedback")) return ids.feedback;
  if (path.startsWith("candidate")) return w.home.candidate.id;
  return path.startsWith("member") ? w.home.team.viewer.id : ids.resume;
}

type Json = z.core.JSONSchema._JSONSchema;

/** What a schema asks for, with one thing or another in it that nobody wants. */
function nearly(path: string, schema: Json, field = "", depth = 0): fc.Arbitrary<unknown> {
  if (typeof schema === "boolean" || depth > 5) return hostile();
  const inside = (each: Json, name: string) => nearly(path, each, name, depth + 1);
  const mostly = (good: unknown, bad: readonly unknown[]) =>
    fc.oneof({ weight: 5, arbitrary: fc.constant(good) }, { weight: 2, arbitrary: fc.constantFrom(...bad) });
  const wanted = (): fc.Arbitrary<unknown> => {
    if (schema.const !== undefined) return fc.constant(schema.const);
    if (schema.enum) return fc.constantFrom<unknown>(...schema.enum);
    const either = schema.anyOf ?? schema.oneOf;
    if (either) return fc.oneof(...either.map((each) => inside(each, field)));
    switch (schema.type) {
      case "object": {
        const fields = Object.entries(schema.properties ?? {});
        const required = schema.required ?? [];
        return fc.record(Object.fromEntries(fields.map(([name, each]) => [name, inside(each, name)])), {
          requiredKeys: required,
        });
      }
      case "array":
        // JSON schema allows several; zod writes one.
        return fc.array(inside((schema.items as Json | undefined) ?? {}, field), {
          minLength: 1,
          maxLength: 3,
        });
      case "string":
        return schema.format === "uuid"
          ? mostly(ownRow(path, field), rowIds())
          : mostly("A sentence of some length, which was written for this very test.", texts);
      case "integer":
      case "number":
        return mostly(1, numbers);
      case "boolean":
        return fc.boolean();
      default:
        return fc.oneof(fc.constantFrom(...dates, null), hostile());
    }
  };
  return fc.oneof({ weight: 12, arbitrary: wanted() }, { weight: 1, arbitrary: hostile() });
}

type Procedure = { _def: { type: "query" | "mutation" | "subscription"; inputs: unknown[] } };

const every = (Object.keys(routers) as Portal[]).flatMap((portal) =>
  // A procedure's definition is public, its type says less.
  Object.entries(routers[portal]._def.procedures as unknown as Record<string, Procedure>).map(
    ([path, { _def }]) => [portal, path, _def] as const,
  ),
);

/** Everybody's own session ends there, and the password of a new account takes its time. */
const fewRuns = new Set(["account.endSessions", "account.register"]);

describe("hostile input", () => {
  // One of the procedures keeps members out.
  afterEach(() => w.deps.db.recruiter.updateMany({ data: { isActive: true } }));

  it.each(every)(
    "to %s %s is refused or answered, by and to every role",
    { timeout: 120_000 },
    async (portal, path, definition) => {
      const schema = definition.inputs.find((input) => input instanceof z.ZodType);
      const json = schema
        ? z.toJSONSchema(schema, { io: "input", unrepresentable: "any", reused: "inline", cycles: "ref" })
        : {};
      const fewest = fewRuns.has(path);
      const accounts: Account[] = fewest
        ? [null]
        : portal === "candidate"
          ? [null, await w.newCandidate(), w.home.candidate]
          : [null, w.home.team.viewer, w.home.team.admin];
      const runs = fc.sample(nearly(path, json), { numRuns: fewest ? 12 : 80, seed: 7 });
      const failed: unknown[] = [];
      for (const account of accounts) {
        const cookie = await cookieOf(portal, account);
        // A few at a time: a pool that is full is another matter.
        const left = account === null ? runs.slice(0, 12) : [...runs];
        const work = async () => {
          for (let input = left.pop(); left.length > 0; input = left.pop()) {
            const text = JSON.stringify(superjson.serialize(input));
            const response =
              definition.type === "mutation"
                ? await ask(portal, path, { method: "POST", body: text }, cookie)
                : await ask(portal, `${path}?input=${encodeURIComponent(text.toWellFormed())}`, {}, cookie);
            const outcome = await outcomeOf(response);
            if (outcome.status >= 500) failed.push({ input: text.slice(0, 300), ...outcome });
          }
        };
        await Promise.all([work(), work(), work()]);
      }
      expect(failed).toEqual([]);
    },
  );
});

describe("text that no column takes", () => {
  const hostileTexts = [
    "Before\0after, and more of it.",
    "Half \uD83D of a character.",
    "\uDC00 the other half, alone.",
  ];
  const sentence = "A sentence of some length.";
  const calls: [Portal, string, (text: string) => unknown][] = [
    [
      "candidate",
      "account.register",
      (fullName) => ({ email: "eve@mail.example", password: "Correct-horse-1", fullName }),
    ],
    [
      "candidate",
      "interview.answer",
      (text) => ({ interviewId: ids.interview, messageKey: crypto.randomUUID(), questionSequence: 1, text }),
    ],
    ["candidate", "resume.correct", (name) => ({ id: ids.resume, seen: null, changes: { name } })],
    [
      "recruiter",
      "feedback.edit",
      (text) => ({ id: ids.feedback, version: 1, content: `${text} ${sentence} ${sentence}` }),
    ],
    ["recruiter", "feedback.preview", (content) => ({ id: ids.feedback, content })],
    ["recruiter", "feedback.reject", (reason) => ({ id: ids.feedback, reason })],
    ["recruiter", "assessment.decide", (reason) => ({ interviewId: ids.interview, outcome: "hold", reason })],
    ["recruiter", "assessment.rescore", (reason) => ({ interviewId: ids.interview, reason })],
    ["recruiter", "candidate.list", (search) => ({ search })],
    ["recruiter", "model.prompt", (id) => ({ id })],
    // A name of a field is text as well.
    ["recruiter", "candidate.list", (name) => ({ [name]: 1 })],
  ];
  it.each(calls)("is refused by %s %s with the way on", async (portal, path, inputOf) => {
    const cookie = await cookieOf(portal, portal === "candidate" ? w.home.candidate : w.home.team.admin);
    const isQuery = /list|prompt/.test(path);
    for (const text of hostileTexts) {
      const body = JSON.stringify(superjson.serialize(inputOf(text)));
      const response = isQuery
        ? await ask(portal, `${path}?input=${encodeURIComponent(body)}`, {}, cookie)
        : await ask(portal, path, { method: "POST", body }, cookie);
      expect(response.status).toBe(400);
      expect(await response.text()).toContain("a character that cannot be stored");
    }
  });
});

describe("a call that is none", () => {
  const deep = (depth: number) => `${"[".repeat(depth)}${"]".repeat(depth)}`;
  const post = (body: BodyInit, headers: Record<string, string> = {}): RequestInit => ({
    method: "POST",
    body,
    headers,
  });
  const cases: [string, string, RequestInit?][] = [
    ["half of a JSON", "resume.list?input=%7B%22json"],
    ["JSON of another kind", "interview.get?input=5"],
    ["null", "interview.get?input=null"],
    ["escapes that are none", "%zz"],
    ["escapes that are none, in the input", "interview.get?input=%E0%A4%A"],
    ["a batch that is a list", "interview.get,resume.list?batch=1&input=[]"],
    ["a batch that is a text", "interview.get,resume.list?batch=1&input=%22x%22"],
    ["a batch with others' numbers", "interview.get?batch=1&input=%7B%22-1%22:%7B%7D,%2299%22:%7B%7D%7D"],
    ["a batch of nothing", "?batch=1"],
    ["a batch of kinds", "interview.get,interview.start?batch=1&input=%7B%7D"],
    ["a batch with a stream", "updates.onChange,resume.list?batch=1&input=%7B%7D"],
    ["a name of the language", "__proto__"],
    ["a name of the language, called", "constructor.prototype"],
    ["parameters of a connection that are none", "interview.get?connectionParams=%7B"],
    ["a query that is posted", "resume.list", post("{}")],
    ["a change that is asked for", "resume.remove?input=%7B%7D"],
    ["a body that is no JSON", "resume.remove", post("{")],
    ["a body of bytes", "resume.remove", post(new Uint8Array([0xff, 0xfe, 0, 0xd8]))],
    ["a body of 20,000 brackets", "resume.remove", post(`{"json":${deep(20_000)}}`)],
    ["a body of many values", "resume.remove", post(`{"json":[${"0,".repeat(100_000)}0]}`)],
    ["a type of body that nobody reads", "resume.remove", post("<x/>", { "content-type": "text/xml" })],
    ["a stream of bytes", "resume.remove", post("x", { "content-type": "application/octet-stream" })],
    ["a form without a border", "resume.upload", post("x", { "content-type": "multipart/form-data" })],
    [
      "a form that breaks off",
      "resume.upload",
      post("--x\r\n", { "content-type": "multipart/form-data; boundary=x" }),
    ],
    [
      "a form for another procedure",
      "resume.remove",
      post(new FormData(), { "content-type": "multipart/form-data; boundary=x" }),
    ],
    ["an event that was never sent", "updates.onChange?lastEventId=%00"],
    ...[
      `{"values":{"__proto__.polluted":["undefined"]}}`,
      `{"values":{"constructor.prototype.polluted":["undefined"]}}`,
      `{"values":{"a.b.c.d":["Date"]}}`,
      `{"values":["Date"]}`,
      `{"values":["map"]}`,
      `{"values":["set"]}`,
      `{"values":["regexp"]}`,
      `{"values":["Error"]}`,
      `{"values":["URL"]}`,
      `{"values":[["class","Map"]]}`,
      `{"values":[["custom","x"]]}`,
      `{"values":[["typed-array","Uint8Array"]]}`,
      `{"values":[["symbol","x"]]}`,
      `{"values":["bigint"]}`,
      `{"values":5}`,
      `{"values":{"":{"":{}}}}`,
      `{"referentialEqualities":{"__proto__":["x"]}}`,
      `{"referentialEqualities":[["x"]]}`,
      `{"referentialEqualities":{"id":["__proto__.polluted"]}}`,
      `"x"`,
      `[]`,
    ].map((meta): [string, string, RequestInit] => [
      `superjson with ${meta}`,
      "interview.finish",
      post(`{"json":{"id":"x","__proto__":{"polluted":1}},"meta":${meta}}`),
    ]),
  ];
  it.each(cases)("is refused, signed in or not: %s", async (_case, path, init = {}) => {
    for (const portal of ["candidate", "recruiter"] as const) {
      const account = portal === "candidate" ? w.home.candidate : w.home.team.admin;
      for (const cookie of ["", await cookieOf(portal, account)]) {
        const { status } = await outcomeOf(await ask(portal, path, init, cookie));
        expect([200, 207, 400, 401, 404, 405, 413, 415]).toContain(status);
      }
    }
    expect(Reflect.get({}, "polluted")).toBeUndefined();
  });

  it.each([
    ["candidate", "account.register", "email"],
    ["candidate", "resume.correct", "id"],
    ["recruiter", "candidate.list", "search"],
  ] as const)("makes no memory of a number: %s %s", async (portal, path, field) => {
    const cookie = await cookieOf(portal, portal === "candidate" ? w.home.candidate : w.home.team.admin);
    for (const kind of ["Uint8Array", "Float64Array", "BigUint64Array"]) {
      const sent = {
        json: { [field]: 9_999_999_999 },
        meta: { values: { [field]: [["typed-array", kind]] } },
      };
      const text = JSON.stringify(sent);
      const response =
        path === "candidate.list"
          ? await ask(portal, `${path}?input=${encodeURIComponent(text)}`, {}, cookie)
          : await ask(portal, path, post(text), cookie);
      expect(await outcomeOf(response)).toEqual({ status: 400, code: "invalid_input" });
    }
  });

  it.each(["PUT", "DELETE", "PATCH", "OPTIONS"])("is refused by its method: %s", async (method) => {
    const { status } = await outcomeOf(await ask("candidate", "resume.list", { method }));
    expect(status).toBe(400);
  });

  it.each([
    "",
    "=",
    "x",
    "teamified-candidate.session-token=x",
    "teamified-candidate.session-token=%00",
    `a=${"x".repeat(8000)}`,
  ])("with the cookie %j is that of somebody signed out", async (cookie) => {
    expect((await ask("candidate", "resume.list", {}, cookie)).status).toBe(401);
  });
});

describe("an answer", () => {
  it("is kept by no browser and nobody on the way, whatever was asked and by whom", async () => {
    const cookie = await cookieOf("recruiter", w.home.team.viewer);
    const list = `candidate.list?input=${encodeURIComponent(JSON.stringify(superjson.serialize({})))}`;
    const calls: [number, string, RequestInit, string][] = [
      [200, list, {}, cookie],
      [401, list, {}, ""],
      [403, "member.list", {}, cookie],
      [403, "member.setActive", { method: "POST", body: "{}" }, cookie],
      [200, "updates.onChange", {}, cookie],
    ];
    for (const [status, path, init, who] of calls) {
      const response = await ask("recruiter", path, init, who);
      await response.body?.cancel();
      expect([path, response.status, response.headers.get("cache-control")]).toEqual([
        path,
        status,
        expect.stringMatching(/^no-store(, no-transform)?$/),
      ]);
    }
  });
});

describe("the log", () => {
  it("says by its id who was refused what, and nothing of the signed-out", async () => {
    const lines: string[] = [];
    const log = createLog({
      level: "info",
      service: "test",
      destination: { write: (line) => void lines.push(line) },
    });
    const { viewer } = w.home.team;
    for (const cookie of [await cookieOf("recruiter", viewer), ""]) {
      await (await ask("recruiter", "member.list", {}, cookie, { ...w.deps, log })).text();
    }
    const [refused, stranger] = lines.map((line) => JSON.parse(line));
    const call = { msg: "call", procedure: "member.list" };
    expect(refused).toMatchObject({ ...call, account: viewer.id, code: { "member.list": "forbidden" } });
    expect(stranger).toMatchObject({ ...call, code: { "member.list": "unauthenticated" } });
    expect(stranger).not.toHaveProperty("account");
  });

  it("names procedures that there are, and nothing that was sent", async () => {
    const lines: string[] = [];
    const log = createLog({
      level: "debug",
      service: "test",
      destination: { write: (line) => void lines.push(line) },
    });
    const deps = { ...w.deps, log };
    const said = "ada.example.and.her.telephone.number";
    const calls: [string, RequestInit?][] = [
      [said],
      [`${said},interview.get,${"x".repeat(5000)}?batch=1&input=%7B%7D`],
      [`interview.get?input=${said}`],
      ["interview.get", { headers: { "user-agent": said, referer: `http://x/?email=${said}` } }],
      ["account.register", { method: "POST", body: `{"json":{"email":"${said}","fullName":"${said}"}}` }],
      ["resume.remove", { method: "POST", body: said.repeat(20_000) }],
      ["resume.remove", { method: "POST", body: said, headers: { origin: "https://evil.example" } }],
    ];
    for (const [path, init] of calls) await (await ask("candidate", path, init, "", deps)).text();
    expect(lines.length).toBeGreaterThanOrEqual(6);
    expect(lines.join("\n")).not.toContain(said);
    expect(lines.every((line) => line.length < 2000)).toBe(true);
    expect(lines.join("\n")).toContain('"procedure":"unknown,interview.get"');
  });
});
