import { longestSessionSeconds } from "@teamified/contracts/sessions";
import { encode, getToken } from "next-auth/jwt";
import { z } from "zod";
import type { Portal } from "./portal.ts";
import { sessionCookies, usesHttps } from "./session-cookies.ts";

/** AUTH-3, in seconds. */
export const sessionMaxAge = 24 * 60 * 60;
/** A session that is used is renewed when its token is older than this, in seconds. */
export const sessionUpdateAge = 60 * 60;

/** What the token says, and all that it says: no name, no address, no role. */
export const sessionClaimsSchema = z.object({
  sub: z.string().min(1),
  portal: z.enum(["candidate", "recruiter"]),
  org: z.string().min(1),
  /** The row of this session, which decides at each request. */
  sid: z.uuid(),
  /** When the account signed in, in Unix seconds: stays through renewals. */
  auth_time: z.number(),
});
export type SessionClaims = z.infer<typeof sessionClaimsSchema>;

const issuedClaimsSchema = sessionClaimsSchema.extend({ iat: z.number() });
export type IssuedClaims = z.infer<typeof issuedClaimsSchema>;

/** Where the portal is and what its tokens are sealed with. */
export type TokenSettings = { portal: Portal; url: string; secret: string };

/**
 * The claims of a request's session cookie, or null when there is none, it is over, was sealed by
 * somebody else, or belongs to the other portal. It proves who signed in, not that the session still
 * counts or the account still exists: the API asks the database for that at each request (AUTH-5).
 */
export async function readSessionToken(
  cookies: Partial<Record<string, string>>,
  settings: TokenSettings,
): Promise<IssuedClaims | null> {
  const token = await getToken({
    // getToken is typed for whole requests and reads no more than these two.
    req: { cookies, headers: {} } as Parameters<typeof getToken>[0]["req"],
    cookieName: sessionCookies(settings.portal, settings.url).sessionToken.name,
    secureCookie: usesHttps(settings.url),
    secret: settings.secret,
  });
  const claims = issuedClaimsSchema.safeParse(token);
  return claims.success && claims.data.portal === settings.portal ? claims.data : null;
}

/** A cookie to set. */
export type SessionCookie = {
  name: string;
  value: string;
  options: { httpOnly: boolean; sameSite: "lax"; path: string; secure: boolean; maxAge: number };
};

/**
 * A fresh session cookie when the token is older than an hour, otherwise null. NextAuth renews only
 * when its own session address is asked, which none of our pages does, so the portal does it with
 * every page and call. Never beyond 30 days after the sign-in.
 */
export async function renewSession(
  claims: IssuedClaims,
  settings: TokenSettings,
  now: Date,
): Promise<SessionCookie | null> {
  if (now.getTime() / 1000 - claims.iat < sessionUpdateAge) return null;
  const { sub, portal, org, sid, auth_time } = claims;
  return sealSession({ sub, portal, org, sid, auth_time }, settings, now);
}

/** Seconds until a session ends for good, whatever is renewed; 0 or less when it has. */
export function secondsLeft(claims: Pick<SessionClaims, "auth_time">, now: Date): number {
  return Math.floor(claims.auth_time + longestSessionSeconds - now.getTime() / 1000);
}

/** The cookie of a session, for 24 hours or what is left of its 30 days; null when nothing is. */
export async function sealSession(
  claims: SessionClaims,
  settings: TokenSettings,
  now: Date,
): Promise<SessionCookie | null> {
  const { sessionToken } = sessionCookies(settings.portal, settings.url);
  const maxAge = Math.min(sessionMaxAge, secondsLeft(claims, now));
  if (maxAge <= 0) return null;
  return {
    name: sessionToken.name,
    value: await encode({ token: claims, secret: settings.secret, maxAge }),
    options: {
      httpOnly: true,
      sameSite: "lax",
      path: "/",
      secure: usesHttps(settings.url),
      maxAge,
    },
  };
}
