import { createHmac, timingSafeEqual } from "node:crypto";
import type { Portal } from "./portal.ts";
import { usesHttps } from "./session-cookies.ts";
import type { SessionCookie } from "./session-token.ts";

/** A device that has signed in to an account; it is no session and opens nothing. */
export type KnownDevice = { accountId: string; id: string };

type DeviceSettings = { portal: Portal; url: string; secret: string };

/** Half a year, in seconds. */
const maxAge = 180 * 24 * 60 * 60;

/** The name of the portal's device cookie. */
export function deviceCookieName({ portal, url }: Pick<DeviceSettings, "portal" | "url">): string {
  return `${usesHttps(url) ? "__Host-" : ""}teamified-${portal}.device`;
}

/**
 * The cookie of a device that has just signed in to an account. It says so at the next sign-in, when strangers' guesses
 * have locked the account for everybody else (the "device cookie" of OWASP). A device keeps its id as long as it stays
 * with one account, so that its own guesses are counted together.
 */
export function sealDevice(
  accountId: string,
  known: KnownDevice | null,
  settings: DeviceSettings,
): SessionCookie {
  const id = known?.accountId === accountId ? known.id : crypto.randomUUID();
  return {
    name: deviceCookieName(settings),
    value: `${accountId}.${id}.${signatureOf(accountId, id, settings)}`,
    options: { httpOnly: true, sameSite: "lax", path: "/", secure: usesHttps(settings.url), maxAge },
  };
}

/** What {@link sealDevice} of this portal sealed; null for anything else. */
export function readDevice(value: string | undefined, settings: DeviceSettings): KnownDevice | null {
  const [accountId = "", id = "", signature = "", ...rest] = value?.split(".") ?? [];
  if (accountId === "" || id === "" || rest.length > 0) return null;
  const expected = Buffer.from(signatureOf(accountId, id, settings));
  const given = Buffer.from(signature);
  return expected.length === given.length && timingSafeEqual(expected, given) ? { accountId, id } : null;
}

function signatureOf(accountId: string, id: string, { portal, secret }: DeviceSettings): string {
  return createHmac("sha256", secret).update(`device\0${portal}\0${accountId}\0${id}`).digest("base64url");
}
