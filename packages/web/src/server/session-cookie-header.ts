import type { SessionCookie } from "@teamified/auth/session-token";

/** A cookie as the value of a `Set-Cookie` header. Name and value need no escaping: both are ours. */
export function cookieHeader(cookie: SessionCookie): string {
  const { maxAge, path, secure } = cookie.options;
  return `${cookie.name}=${cookie.value}; Max-Age=${maxAge}; Path=${path}; HttpOnly; SameSite=Lax${secure ? "; Secure" : ""}`;
}

/** The cookies of a request by name. */
export function readCookies(headers: Headers): Record<string, string> {
  const cookies: Record<string, string> = {};
  for (const part of (headers.get("cookie") ?? "").split(";")) {
    const at = part.indexOf("=");
    if (at > 0) cookies[part.slice(0, at).trim()] = part.slice(at + 1).trim();
  }
  return cookies;
}
