import { encode } from "next-auth/jwt";
import { describe, expect, it } from "vitest";
import { readSessionToken, renewSession, sealSession, type TokenSettings } from "../src/session-token.ts";

const candidate: TokenSettings = { portal: "candidate", url: "http://localhost:3000", secret: "one secret" };
const recruiter: TokenSettings = {
  portal: "recruiter",
  url: "http://localhost:3001",
  secret: "another secret",
};
const signedInAt = new Date(Date.now() - 60_000);
const claims = {
  sub: "c1",
  portal: "candidate" as const,
  org: "o1",
  sid: "0199c2c5-9d1c-7cc4-8d5e-4a5b6c7d8e9f",
  auth_time: Math.floor(signedInAt.getTime() / 1000),
};
/** A cookie that was sealed now. */
async function sealed(settings: TokenSettings, over: Partial<typeof claims> = {}, now = new Date()) {
  const cookie = await sealSession({ ...claims, ...over }, settings, now);
  if (cookie === null) throw new Error("no cookie: the session is over");
  return cookie;
}
const cookieOf = (name: string, value: string) => ({ [name]: value });

describe("a session cookie", () => {
  it("is read by the portal that sealed it", async () => {
    const cookie = await sealed(candidate);
    expect(await readSessionToken(cookieOf(cookie.name, cookie.value), candidate)).toMatchObject(claims);
  });

  it("is worth nothing in the other portal, not even under its cookie's name", async () => {
    const cookie = await sealed(candidate);
    const renamed = cookieOf("teamified-recruiter.session-token", cookie.value);
    expect(await readSessionToken(renamed, recruiter)).toBeNull();
    // Even if somebody configured one secret for both.
    expect(await readSessionToken(renamed, { ...recruiter, secret: candidate.secret })).toBeNull();
  });

  it("is worth nothing when it is over or not a token at all", async () => {
    const name = "teamified-candidate.session-token";
    const over = await encode({ token: claims, secret: candidate.secret, maxAge: -60 });
    expect(await readSessionToken(cookieOf(name, over), candidate)).toBeNull();
    expect(await readSessionToken(cookieOf(name, "garbage"), candidate)).toBeNull();
    expect(await readSessionToken({}, candidate)).toBeNull();
  });

  it("is left alone in its first hour and renewed for 24 hours after it", async () => {
    const issuedAt = 1_800_000_000;
    const issued = { ...claims, auth_time: issuedAt - 86_400, iat: issuedAt };
    const later = (seconds: number) => new Date((issuedAt + seconds) * 1000);
    expect(await renewSession(issued, candidate, later(3599))).toBeNull();
    const renewed = await renewSession(issued, candidate, later(3601));
    expect(renewed?.options).toMatchObject({ httpOnly: true, sameSite: "lax", maxAge: 86_400 });
    expect(
      await readSessionToken(cookieOf(renewed?.name ?? "", renewed?.value ?? ""), candidate),
    ).toMatchObject({ ...claims, auth_time: issuedAt - 86_400 });
  });

  it("without a session of its own, as they were before there were any, is worth nothing", async () => {
    const { sid: _, ...before } = claims;
    const value = await encode({ token: before, secret: candidate.secret, maxAge: 60 });
    expect(
      await readSessionToken(cookieOf("teamified-candidate.session-token", value), candidate),
    ).toBeNull();
  });

  it("ends 30 days after the sign-in, however often it was renewed", async () => {
    const day = 86_400;
    let { iat, token } = { iat: claims.auth_time, token: claims };
    let renewals = 0;
    for (;;) {
      const now = new Date((iat + 20 * 3600) * 1000);
      const renewed = await renewSession({ ...token, iat }, candidate, now);
      if (renewed === null) break;
      renewals += 1;
      expect(now.getTime() / 1000 + renewed.options.maxAge).toBeLessThanOrEqual(claims.auth_time + 30 * day);
      iat = Math.floor(now.getTime() / 1000);
      token = { ...claims };
    }
    expect(renewals).toBe(35);
  });
});
