import { sameOriginPath } from "@teamified/auth/same-origin-path";

/**
 * The sign-in page that leads back to where somebody was.
 *
 * @param path path and query of the page, on this portal
 * @param options.ended whether a session ended there, which the page then says
 */
export function signInAddress(path: string, options: { ended?: boolean } = {}): string {
  const query = new URLSearchParams();
  if (options.ended) query.set("ended", "1");
  const next = sameOriginPath(path);
  if (next !== "/") query.set("next", next);
  const search = query.toString();
  return search === "" ? "/sign-in" : `/sign-in?${search}`;
}
