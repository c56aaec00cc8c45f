/** Stands for the portal's own origin while a path is resolved; the name is reserved (RFC 2606). */
const here = "http://portal.invalid";

/**
 * The path, query and fragment of an address on this very site, or the fallback. Whatever could lead
 * to another site (`https://…`, `//…`, `/\…`, control characters) or back into the sign-in machinery
 * (`/api/…`) is refused, so that `?next=` is never an open redirect.
 */
export function sameOriginPath(value: string | null | undefined, fallback = "/"): string {
  if (!value?.startsWith("/")) return fallback;
  // The URL parser reads "/\host" and "/<tab>/host" as "//host", another site.
  let url: URL;
  try {
    url = new URL(value, here);
  } catch {
    return fallback;
  }
  if (url.origin !== here || url.pathname.startsWith("//") || url.pathname.startsWith("/api/"))
    return fallback;
  return `${url.pathname}${url.search}${url.hash}`;
}

/**
 * The same for an absolute address or a path, as NextAuth's redirect callback gets it: the address
 * on this portal, or the portal's start page.
 */
export function sameOriginUrl(value: string, portalUrl: string): string {
  const origin = new URL(portalUrl).origin;
  const path = value.startsWith(`${origin}/`) ? value.slice(origin.length) : value;
  return `${origin}${sameOriginPath(path)}`;
}
