import type { Portal } from "@teamified/auth/portal";
import { portalSettings } from "@teamified/auth/portal-settings";
import { sameOriginPath } from "@teamified/auth/same-origin-path";
import { usesHttps } from "@teamified/auth/session-cookies";
import { readSessionToken, renewSession } from "@teamified/auth/session-token";
import { type NextRequest, NextResponse } from "next/server";
import { contentSecurityPolicy } from "../content-security-policy.ts";
import { requestIdHeader, requestIdOf } from "../request-id.ts";
import { signInAddress } from "../sign-in-address.ts";
import { pathHeader } from "./portal-headers.ts";
import { readConfig } from "./read-config.ts";

/**
 * What stands before every page of a portal: the request id, the policy with its nonce, renewal of a
 * session in use, and the way to the sign-in page for those who are signed out. Pages take no bodies: what is
 * posted to one is answered without being read. It only looks at the
 * token: what somebody may see is decided in the API (AUTH-5).
 *
 * @param options.publicPaths pages that need no session; a path ending in `/` means all below it
 */
export function createProxy(options: { portal: Portal; publicPaths: readonly string[] }) {
  return async function proxy(request: NextRequest): Promise<NextResponse> {
    const config = readConfig();
    const settings = portalSettings(config, options.portal);
    const https = usesHttps(settings.url);
    const requestId = requestIdOf(request.headers);
    const { pathname, search } = request.nextUrl;

    if (request.method !== "GET" && request.method !== "HEAD") {
      // A form that was sent because its script could not run: back to its page, which says more than a refusal.
      // Next takes no relative address here.
      const page = request.nextUrl.clone();
      page.pathname = sameOriginPath(pathname);
      page.search = "";
      const back = NextResponse.redirect(page, 303);
      back.headers.set(requestIdHeader, requestId);
      back.headers.set("cache-control", "no-store");
      return back;
    }
    const claims = await readSessionToken(
      Object.fromEntries(request.cookies.getAll().map(({ name, value }) => [name, value])),
      settings,
    );

    if (claims === null && !isPublic(pathname, options.publicPaths)) {
      const target = request.nextUrl.clone();
      const address = new URL(signInAddress(`${pathname}${search}`), request.nextUrl);
      target.pathname = address.pathname;
      target.search = address.search;
      const redirect = NextResponse.redirect(target);
      redirect.headers.set(requestIdHeader, requestId);
      return redirect;
    }

    const nonce = btoa(crypto.randomUUID());
    const policy = contentSecurityPolicy(nonce, { https, development: config.mode === "development" });
    const forward = new Headers(request.headers);
    forward.set(requestIdHeader, requestId);
    forward.set(pathHeader, `${pathname}${search}`);
    // Next reads the nonce for its own scripts from the policy of the request.
    forward.set("content-security-policy", policy);

    const response = NextResponse.next({ request: { headers: forward } });
    response.headers.set(requestIdHeader, requestId);
    response.headers.set("content-security-policy", policy);
    if (https) response.headers.set("strict-transport-security", "max-age=63072000; includeSubDomains");
    const renewed = claims && (await renewSession(claims, settings, new Date()));
    if (renewed) response.cookies.set(renewed.name, renewed.value, renewed.options);
    return response;
  };
}

function isPublic(pathname: string, publicPaths: readonly string[]): boolean {
  return publicPaths.some((path) => (path.endsWith("/") ? pathname.startsWith(path) : pathname === path));
}
