/**
 * Whether a call that may change something comes from a page of this site, or from no browser at all
 * (OPS-6, protection against forged requests). Browsers say where a call comes from in `Sec-Fetch-Site`,
 * older ones in `Origin`, and no page can forge either; a script sends neither and has no cookies of
 * anybody else.
 *
 * @param portalUrl the configured address; behind a proxy the request's own host may be another
 */
export function isSameOrigin(request: Request, portalUrl: string): boolean {
  const site = request.headers.get("sec-fetch-site");
  if (site !== null) return site === "same-origin" || site === "none";
  const origin = request.headers.get("origin");
  if (origin === null) return true;
  if (!URL.canParse(origin)) return false;
  return origin === new URL(portalUrl).origin || new URL(origin).host === request.headers.get("host");
}
