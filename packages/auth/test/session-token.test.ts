import { encode } from "next-auth/jwt";
import { describe, expect, it } from "vitest";
import { readSessionToken, renewSession, sealSession, type TokenSettings } from "../src/session-token.ts";

const candidate: TokenSettings = { portal: "candidate", url: "http://localhost:3000", secret: "one secret" };
const recruiter: TokenSettings = {
  portal: "recruiter",
  url: "http://localhost:3001",
  secret: "another secret",
};
const claims = { sub: "c1", portal: "candidate" as const, org: "o1" };
const cookieOf = (name: string, value: string) => ({ [name]: value });

describe("a session cookie", () => {
  it("is read by the portal that sealed it", async () => {
    const cookie = await sealSession(claims, candidate);
    expect(await readSessionToken(cookieOf(cookie.name, cookie.value), candidate)).toMatchObject(claims);
  });

  it("is worth nothing in the other portal, not even under its cookie's name", async () => {
    const cookie = await sealSession(claims, candidate);
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
    const issued = { ...claims, iat: issuedAt };
    const later = (seconds: number) => new Date((issuedAt + seconds) * 1000);
    expect(await renewSession(issued, candidate, later(3599))).toBeNull();
    const renewed = await renewSession(issued, candidate, later(3601));
    expect(renewed?.options).toMatchObject({ httpOnly: true, sameSite: "lax", maxAge: 86_400 });
    expect(
      await readSessionToken(cookieOf(renewed?.name ?? "", renewed?.value ?? ""), candidate),
    ).toMatchObject(claims);
  });
});
