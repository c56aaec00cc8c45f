import { candidateRouter } from "@teamified/api/candidate/root";
import { stampClientAddress } from "@teamified/auth/client-address";
import type { PortalSettings } from "@teamified/auth/portal-settings";
import { sealSession } from "@teamified/auth/session-token";
import type { LimitOverrides } from "@teamified/contracts/limits";
import type { CandidateActor } from "@teamified/hiring/deps";
import { pdfOf } from "@teamified/testing/documents";
import { type World, world } from "@teamified/testing/world";
import superjson from "superjson";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { maxBatchSize } from "../src/batch-limit.ts";
import { answerCall } from "../src/server/answer-call.ts";
import { createWeightedSemaphore } from "../src/server/weighted-semaphore.ts";

let w: World;
beforeAll(async () => {
  w = await world();
});
afterAll(() => w.close());
beforeEach(async () => {
  await w.deps.db.rateLimit.deleteMany();
});

const settings: PortalSettings = {
  portal: "candidate",
  url: "http://candidate.test",
  secret: "the secret of the candidates, which is long enough",
  organizationSlug: "home",
};

async function call(
  path: string,
  body: BodyInit,
  {
    address = "",
    actor = null,
    limits = {},
    headers = {},
  }: {
    address?: string;
    actor?: CandidateActor | null;
    limits?: LimitOverrides;
    headers?: Record<string, string>;
  } = {},
): Promise<Response> {
  const sent: Record<string, string> = { "x-forwarded-for": address, ...headers };
  stampClientAddress({ headers: sent, socket: {} }, 1);
  if (typeof body === "string") sent["content-type"] = "application/json";
  if (actor !== null) {
    const claims = {
      sub: actor.id,
      portal: "candidate" as const,
      org: actor.organizationId,
      sid: w.sessionOf(actor) ?? "",
      auth_time: Math.floor(Date.now() / 1000),
    };
    const cookie = await sealSession(claims, settings, new Date());
    sent.cookie = `${cookie?.name}=${cookie?.value}`;
  }
  const init: RequestInit & { duplex: "half" } = { method: "POST", body, headers: sent, duplex: "half" };
  const deps = { ...w.deps, settings: { ...w.deps.settings, limits } };
  return answerCall(
    { deps, listener: w.listener, settings, router: candidateRouter },
    new Request(`http://candidate.test/api/trpc/${path}`, init),
  );
}

const newcomer = (email = `${crypto.randomUUID()}@mail.example`) => ({
  email,
  password: "Correct-horse-1",
  fullName: "Grace Example",
});
const register = (input = newcomer(), options: Parameters<typeof call>[2] = {}) =>
  call("account.register", JSON.stringify(superjson.serialize(input)), options);

function registerInBatch(count: number, options: Parameters<typeof call>[2] = {}): Promise<Response> {
  const path = Array.from({ length: count }, () => "account.register").join(",");
  const inputs = Array.from({ length: count }, (_, index) => [index, superjson.serialize(newcomer())]);
  return call(`${path}?batch=1`, JSON.stringify(Object.fromEntries(inputs)), options);
}

const candidates = () => w.deps.db.candidate.count();

describe("a batch of registrations", () => {
  it("of 60 is refused as a whole, at once", async () => {
    const before = await candidates();
    expect((await registerInBatch(60)).status).toBe(400);
    expect((await registerInBatch(maxBatchSize + 1)).status).toBe(400);
    expect(await candidates()).toBe(before);
  });
});

describe("registrations from one network address", () => {
  const limits = { "register.address": { points: 8, perSeconds: 3600 } } satisfies LimitOverrides;

  it("have a limit, also side by side, and the refusal says when to come back, in its head too", async () => {
    const options = { address: "203.0.113.7", limits };
    const first = await Promise.all(Array.from({ length: 3 }, () => register(newcomer(), options)));
    // Each may be one that learns something: of those in flight no more are let in than may.
    expect(first.filter(({ status }) => status === 200)).toHaveLength(1);
    for (let left = 0; left < 3; left += 1) expect((await register(newcomer(), options)).status).toBe(200);
    const refused = await register(newcomer(), options);
    expect(refused.status).toBe(429);
    const seconds = Number(refused.headers.get("retry-after"));
    expect(seconds).toBeGreaterThan(400);
    expect(seconds).toBeLessThanOrEqual(450);
    expect(await refused.text()).toContain(
      "Too many accounts were registered from your network. Try again in 8 minutes.",
    );
    expect((await register(newcomer(), { ...options, address: "203.0.113.8" })).status).toBe(200);
  });

  it("that learn that an address is taken cost five, so that addresses are not harvested", async () => {
    const options = { address: "203.0.113.9", limits: {} };
    const { email } = newcomer();
    expect((await register(newcomer(email))).status).toBe(200);
    const statuses: number[] = [];
    for (let guess = 0; guess < 6; guess += 1) {
      statuses.push((await register(newcomer(email), { ...options })).status);
      await w.deps.db.rateLimit.deleteMany({ where: { key: { startsWith: "register.email" } } });
    }
    expect(statuses).toEqual([409, 409, 409, 409, 429, 429]);
  });

  it("in a batch are counted like others", async () => {
    const answer = await registerInBatch(10, { address: "203.0.113.10", limits });
    const outcomes = (await answer.json()) as { error?: { json: { data: { appCode: string } } } }[];
    const codes = outcomes.map(({ error }) => error?.json.data.appCode ?? "ok");
    expect(codes.filter((code) => code === "ok")).toHaveLength(1);
    expect(codes.filter((code) => code === "rate_limited")).toHaveLength(9);
  });
});

describe("one e-mail address", () => {
  it("is tried five times an hour, from wherever, in each organization for itself", async () => {
    const { email } = newcomer();
    const statuses: number[] = [];
    for (let turn = 0; turn < 7; turn += 1) {
      statuses.push((await register(newcomer(email), { address: `203.0.113.${turn + 20}` })).status);
    }
    expect(statuses).toEqual([200, 409, 409, 409, 409, 429, 429]);
    await expect(w.asCandidate(null, w.other.slug).account.register(newcomer(email))).resolves.toBeDefined();
  });
});

describe("uploads", () => {
  const upload = async (actor: CandidateActor, limits: LimitOverrides) => {
    const form = new FormData();
    form.set("file", new File([(await pdfOf([crypto.randomUUID()])).slice()], "cv.pdf"));
    return call("resume.upload", form, { actor, limits });
  };

  it("are six in an hour and so many in a day, side by side too; the same file again is none", async () => {
    const me = await w.newCandidate();
    const all = await Promise.all(Array.from({ length: 8 }, () => upload(me, {})));
    expect(all.map(({ status }) => status).sort()).toEqual([200, 200, 200, 200, 200, 200, 429, 429]);
    const refused = all.find(({ status }) => status === 429);
    expect(Number(refused?.headers.get("retry-after"))).toBeGreaterThan(500);
    expect(await w.deps.db.resume.count({ where: { candidateId: me.id } })).toBe(6);
    const day = { "upload.candidate-day": { points: 1, perSeconds: 86_400 } };
    const other = await w.newCandidate();
    expect((await upload(other, day)).status).toBe(200);
    expect((await upload(other, day)).status).toBe(429);
    // What the day refused does not count for the hour.
    await w.deps.db.rateLimit.deleteMany({ where: { key: { startsWith: "upload.candidate-day" } } });
    for (let turn = 0; turn < 5; turn += 1) expect((await upload(other, {})).status).toBe(200);
  });

  it("of the signed-out are not read", async () => {
    let isRead = false;
    const body = new ReadableStream<Uint8Array<ArrayBuffer>>(
      {
        pull(controller) {
          isRead = true;
          controller.close();
        },
      },
      { highWaterMark: 0 },
    );
    const headers = { "content-type": "multipart/form-data; boundary=x" };
    expect((await call("resume.upload", body, { headers })).status).toBe(401);
    expect(isRead).toBe(false);
  });
});

describe("uploads that come slowly", () => {
  /** A form that is half there, and the way to send the rest. */
  const slowForm = (size: number) => {
    const { promise: rest, resolve: sendRest } = Promise.withResolvers<void>();
    const { promise: isBegun, resolve: begin } = Promise.withResolvers<void>();
    const part = (text: string) => new TextEncoder().encode(text);
    const end = "\r\n--x--\r\n";
    const body = new ReadableStream<Uint8Array<ArrayBuffer>>({
      async start(controller) {
        controller.enqueue(
          part('--x\r\ncontent-disposition: form-data; name="file"; filename="cv.txt"\r\n\r\n'),
        );
        controller.enqueue(part("x".repeat(size)));
        begin();
        await rest;
        controller.enqueue(part(end));
        controller.close();
      },
    });
    const headers = {
      "content-type": "multipart/form-data; boundary=x",
      "content-length": String(11 * 1024 * 1024),
    };
    return { body, headers, isBegun, sendRest };
  };

  it("keep nobody else waiting, however many and however large they say they are", async () => {
    const slow = await Promise.all(
      Array.from({ length: 6 }, async () => {
        const form = slowForm(100_000);
        const actor = await w.newCandidate();
        const answer = call("resume.upload", form.body, { actor, headers: form.headers });
        await form.isBegun;
        return { ...form, answer };
      }),
    );
    const form = new FormData();
    form.set("file", new File([(await pdfOf(["Ada Example"])).slice()], "cv.pdf"));
    const quick = await call("resume.upload", form, { actor: await w.newCandidate() });
    expect(quick.status).toBe(200);
    for (const each of slow) each.sendRest();
    // A text of one letter is a file like any other, as long as a resume of that kind may be.
    for (const each of slow) expect((await each.answer).status).toBeLessThan(500);
  });

  it("of an ended session are not read", async () => {
    const me = await w.newCandidate();
    await w.asCandidate(me).account.endSessions();
    let isRead = false;
    const body = new ReadableStream<Uint8Array<ArrayBuffer>>(
      {
        pull(controller) {
          isRead = true;
          controller.close();
        },
      },
      { highWaterMark: 0 },
    );
    const headers = { "content-type": "multipart/form-data; boundary=x" };
    expect((await call("resume.upload", body, { actor: me, headers })).status).toBe(401);
    expect(isRead).toBe(false);
  });
});

describe("the memory for uploads", () => {
  it("has room for so many bytes, first come, first served, and for a share of each account", async () => {
    const memory = createWeightedSemaphore({ most: 100, eachMost: 60, longestWaitMs: 30_000 });
    const order: string[] = [];
    const ask = async (name: string, subject: string, bytes: number) => {
      const release = await memory.reserve(subject, bytes);
      order.push(name);
      return release;
    };
    const first = await ask("first", "ada", 60);
    const second = ask("second", "bob", 60);
    const third = ask("third", "cy", 10);
    await Promise.resolve();
    expect(order).toEqual(["first"]);
    first();
    first();
    (await second)();
    (await third)();
    const held = [await ask("a1", "ada", 30), await ask("a2", "ada", 30)];
    const later = ask("a3", "ada", 1);
    // Nobody waits for somebody who waits for himself.
    (await ask("b1", "bob", 40))();
    expect(order).toEqual(["first", "second", "third", "a1", "a2", "b1"]);
    held[0]?.();
    (await later)();
    held[1]?.();
  });

  it("tells who waited in vain when to come back, and lets nobody wait who has left", async () => {
    const memory = createWeightedSemaphore({ most: 100, eachMost: 60, longestWaitMs: 50 });
    const release = await memory.reserve("ada", 100);
    await expect(memory.reserve("bob", 1)).rejects.toMatchObject({
      code: "unavailable",
      details: { retryAfterSeconds: 5 },
    });
    const leaving = new AbortController();
    const left = memory.reserve("bob", 1, leaving.signal);
    leaving.abort(new Error("gone"));
    await expect(left).rejects.toThrow("gone");
    release();
    (await memory.reserve("bob", 100))();
  });
});
