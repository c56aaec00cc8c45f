import type { CookiesOptions } from "next-auth";
import type { Portal } from "./portal.ts";

/** Whether cookies may be limited to https: the portal's own address says so. */
export function usesHttps(portalUrl: string): boolean {
  return portalUrl.startsWith("https://");
}

/** The name of the portal's session cookie. Browsers keep cookies apart by name, never by port. */
export function sessionCookieName(portal: Portal, portalUrl: string): string {
  return `${usesHttps(portalUrl) ? "__Host-" : ""}teamified-${portal}.session-token`;
}

/**
 * The cookies of one portal (AUTH-3): own names, so that two portals on one host never log each other
 * in or out, and on https the prefix that makes browsers refuse a copy that was set without it, by another
 * host of the domain, or for another path.
 */
export function sessionCookies(
  portal: Portal,
  portalUrl: string,
): Pick<CookiesOptions, "sessionToken" | "callbackUrl" | "csrfToken"> {
  const secure = usesHttps(portalUrl);
  const options = { httpOnly: true, sameSite: "lax" as const, path: "/", secure };
  return {
    sessionToken: { name: sessionCookieName(portal, portalUrl), options },
    callbackUrl: { name: `${secure ? "__Host-" : ""}teamified-${portal}.callback-url`, options },
    csrfToken: { name: `${secure ? "__Host-" : ""}teamified-${portal}.csrf-token`, options },
  };
}
