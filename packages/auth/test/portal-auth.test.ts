import { AppError } from "@teamified/contracts/errors";
import { describe, expect, it } from "vitest";
import { stampClientAddress } from "../src/client-address.ts";
import { readDevice, sealDevice } from "../src/device-cookie.ts";
import { type PortalAuth, portalAuthOptions } from "../src/portal-auth.ts";
import { readSignInProblem } from "../src/sign-in-error.ts";

const sessionId = "0199c2c5-9d1c-7cc4-8d5e-4a5b6c7d8e9f";
const startedAt = new Date();
const authTime = Math.floor(startedAt.getTime() / 1000);
const log = { info: () => undefined, warn: () => undefined, error: () => undefined };

function optionsOf(change: Partial<PortalAuth> = {}) {
  return portalAuthOptions({
    portal: "candidate",
    url: "http://localhost:3000",
    secret: "a secret of the candidates' portal",
    log,
    authenticate: async () => ({ id: "c1", organizationId: "o1" }),
    authenticateByMail: async () => ({ id: "c2", organizationId: "o1" }),
    startSession: async () => ({ sessionId, startedAt }),
    endSession: async () => undefined,
    ...change,
  });
}

function cookieNames(change: Partial<PortalAuth>) {
  return Object.values(optionsOf(change).cookies ?? {}).map((cookie) => cookie.name);
}

/** Calls authorize as NextAuth does, and gives the account or the message of the error. */
async function authorize(
  change: Partial<PortalAuth>,
  credentials: Record<string, string> | undefined,
  headers: Record<string, string> = {},
) {
  const provider = optionsOf(change).providers[0];
  if (provider?.type !== "credentials") throw new Error("no credentials provider");
  // NextAuth hands on whatever the form held; the declared type is narrower than the truth.
  const given = credentials as { email: string; password: string } | undefined;
  try {
    return await provider.authorize(given, { headers, body: {}, query: {}, method: "POST" });
  } catch (error) {
    return error instanceof Error ? error.message : "not an error";
  }
}

const password = { email: "Ada@Example.com ", password: "Secret-2026!" };

describe("cookies", () => {
  it("share no name between the two portals, because browsers ignore ports", () => {
    const candidate = cookieNames({ portal: "candidate" });
    const recruiter = cookieNames({ portal: "recruiter" });
    expect(candidate).toContain("teamified-candidate.session-token");
    expect(recruiter).toContain("teamified-recruiter.session-token");
    expect(candidate.filter((name) => recruiter.includes(name))).toEqual([]);
  });

  it("carry the prefixes that bind them to https when the portal is served by it", () => {
    expect(cookieNames({ url: "https://jobs.example.com" })).toEqual([
      "__Host-teamified-candidate.session-token",
      "__Host-teamified-candidate.callback-url",
      "__Host-teamified-candidate.csrf-token",
    ]);
    const options = optionsOf({ url: "https://jobs.example.com" });
    expect(Object.values(options.cookies ?? {}).every((cookie) => cookie.options.secure)).toBe(true);
  });
});

describe("tokens", () => {
  // The parameters that NextAuth gives beyond these are not read.
  const jwt = (parameters: object, change: Partial<PortalAuth> = {}) =>
    optionsOf(change).callbacks?.jwt?.(parameters as never);

  it("carry the account, its session, the portal and the organization, and nothing else", async () => {
    const token = await jwt({
      token: { name: "Ada", email: "ada@example.com", sub: "c1" },
      user: { id: "c1", org: "o1", sid: sessionId, startedAt, email: "ada@example.com" },
    });
    expect(token).toEqual({
      sub: "c1",
      portal: "candidate",
      org: "o1",
      sid: sessionId,
      auth_time: authTime,
    });
  });

  it("of the other portal are refused", () => {
    expect(() =>
      jwt({ token: { sub: "r1", portal: "recruiter", org: "o1", sid: sessionId, auth_time: authTime } }),
    ).toThrow(/another portal/);
  });

  it("without a portal are refused", () => {
    expect(() => jwt({ token: { sub: "c1", org: "o1" } })).toThrow(/another portal/);
  });

  it("of this portal pass", () => {
    const claims = { sub: "c1", portal: "candidate", org: "o1", sid: sessionId, auth_time: authTime };
    expect(jwt({ token: { ...claims, iat: 1 } })).toEqual(claims);
  });

  it("older than 30 days are refused, whenever they were renewed", () => {
    const auth_time = authTime - 30 * 86_400 - 1;
    const claims = { sub: "c1", portal: "candidate", org: "o1", sid: sessionId, auth_time };
    expect(() => jwt({ token: { ...claims, iat: authTime } })).toThrow(/over/);
  });
});

describe("redirects after sign-in", () => {
  const redirect = (url: string) =>
    optionsOf().callbacks?.redirect?.({ url, baseUrl: "http://evil.example" });

  it.each([
    ["/resumes?page=2", "http://localhost:3000/resumes?page=2"],
    ["http://localhost:3000/interviews", "http://localhost:3000/interviews"],
  ])("lead to %s on this portal", (url, expected) => {
    expect(redirect(url)).toBe(expected);
  });

  it.each([
    "https://evil.example/",
    "//evil.example",
    "/\\evil.example",
    "/\t/evil.example",
    "http://localhost:3000.evil.example/",
    "http://localhost:3001/",
    "javascript:alert(1)",
    "/api/auth/signout",
    "",
  ])("never lead to %j", (url) => {
    expect(redirect(url)).toBe("http://localhost:3000/");
  });
});

describe("authorize", () => {
  it("hands the address on in lower case, and the network address that the portal found, not what a client wrote", async () => {
    const seen: unknown[] = [];
    const authenticate: PortalAuth["authenticate"] = async (attempt) => {
      seen.push(attempt);
      return { id: "c1", organizationId: "o1" };
    };
    const headers: Record<string, string> = { "x-forwarded-for": "203.0.113.7" };
    await authorize({ authenticate }, password, headers);
    await authorize({ authenticate }, password, { "x-teamified-client-address": "203.0.113.7" });
    stampClientAddress({ headers, socket: {} }, 1);
    await authorize({ authenticate }, password, headers);
    expect(seen).toEqual(
      ["", "", "203.0.113.7"].map((ip) => ({
        email: "ada@example.com",
        password: "Secret-2026!",
        ip,
        device: null,
      })),
    );
  });

  it("knows a device that signed in to the account before by its own cookie, and no other's", async () => {
    const settings = {
      portal: "candidate" as const,
      url: "http://localhost:3000",
      secret: "a secret of the candidates' portal",
    };
    const seen: unknown[] = [];
    const authenticate: PortalAuth["authenticate"] = async ({ device }) => {
      seen.push(device);
      return { id: "c1", organizationId: "o1" };
    };
    const { name, value } = sealDevice("c1", null, settings);
    const device = readDevice(value, settings);
    const foreign = sealDevice("c1", null, { ...settings, portal: "recruiter" }).value;
    for (const given of [value, foreign, value.replace("c1", "c2"), "c1.x", `${value}.more`]) {
      await authorize({ authenticate }, password, { cookie: `a=b; ${name}=${given}; c=d` });
    }
    expect(device).toEqual({ accountId: "c1", id: expect.any(String) });
    expect(seen).toEqual([device, null, null, null, null]);
    // It keeps its id with its account, and gets another with another.
    expect(readDevice(sealDevice("c1", device, settings).value, settings)).toEqual(device);
    expect(readDevice(sealDevice("c2", device, settings).value, settings)?.id).not.toBe(device?.id);
  });

  it("tells the page that too many sign in, and for how long", async () => {
    const authenticate = () => Promise.reject(new AppError("unavailable", "Busy.", { retryAfterSeconds: 7 }));
    const text = await authorize({ authenticate }, password);
    expect(readSignInProblem(String(text))).toEqual({ kind: "busy", retryAfterSeconds: 7 });
  });

  it("tells the page a wrong password as unauthenticated", async () => {
    const authenticate = () => Promise.reject(new AppError("unauthenticated", "Wrong."));
    expect(await authorize({ authenticate }, password)).toBe("unauthenticated");
  });

  it("tells the page until when the account is locked", async () => {
    const retryAt = "2026-11-21T10:15:00.000Z";
    const authenticate = () => Promise.reject(new AppError("locked", "Later.", { retryAt }));
    expect(await authorize({ authenticate }, password)).toBe(`locked:${retryAt}`);
  });

  it("keeps the words of an unexpected failure from the page", async () => {
    const authenticate = () => Promise.reject(new Error("connect ECONNREFUSED 10.0.0.5:5432"));
    expect(await authorize({ authenticate }, password)).toBe("unavailable");
  });

  it("asks nobody about an empty form", async () => {
    const authenticate = () => Promise.reject(new Error("must not be asked"));
    expect(await authorize({ authenticate }, undefined)).toBe("unauthenticated");
    expect(await authorize({ authenticate }, { email: "", password: "" })).toBe("unauthenticated");
  });
});

describe("signing out", () => {
  const signOut = (token: object, change: Partial<PortalAuth>) =>
    // The event's other parameters are not read.
    optionsOf(change).events?.signOut?.({ token } as never);

  it("ends the session on the server, of this portal alone", async () => {
    const ended: string[] = [];
    const endSession = async (id: string) => void ended.push(id);
    const claims = { sub: "c1", portal: "candidate", org: "o1", sid: sessionId, auth_time: authTime };
    await signOut(claims, { endSession });
    await signOut({ ...claims, portal: "recruiter" }, { endSession });
    await signOut({}, { endSession });
    expect(ended).toEqual([sessionId]);
  });
});

describe("the log", () => {
  it("gets codes of NextAuth, and nothing that somebody sent", () => {
    const lines: unknown[] = [];
    const warn = (fields: unknown) => void lines.push(fields);
    // pino's methods have overloads that this one need not have.
    const { logger } = optionsOf({ log: { ...log, warn: warn as typeof log.warn } });
    logger?.error?.("JWT_SESSION_ERROR", new Error("decryption of ada@example.com failed"));
    logger?.error?.("Ada Example, +44 20 7946 0000, ".repeat(1000), { message: "secret" } as never);
    logger?.warn?.("debug ada@example.com" as never);
    expect(lines).toEqual([
      { code: "JWT_SESSION_ERROR", problem: "Error" },
      { code: "unknown", problem: "unknown" },
      { code: "unknown" },
    ]);
  });
});
