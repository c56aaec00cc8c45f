import "server-only";
import type { Portal } from "@teamified/auth/portal";
import type { NextRequest } from "next/server";
import NextAuth from "next-auth/next";
import { requestIdHeader, requestIdOf } from "../request-id.ts";
import { getPortalContext } from "./portal-context.ts";
import { isSameOrigin } from "./same-origin.ts";

type Params = { params: Promise<{ nextauth: string[] }> };

/**
 * The mount of NextAuth for one portal. Its redirects leave as paths: NextAuth learns its own address
 * from the environment (NEXTAUTH_URL) and otherwise guesses `localhost:3000`, which is the wrong portal
 * for half of us and the wrong host behind a proxy.
 */
export function createAuthRoute(portal: Portal) {
  async function handle(request: NextRequest, params: Params): Promise<Response> {
    const { authOptions, settings } = await getPortalContext(portal);
    const requestId = requestIdOf(request.headers);
    if (request.method !== "GET" && !isSameOrigin(request, settings.url)) {
      return Response.json(
        { message: "This call came from another website, so nothing was done." },
        { status: 403, headers: { [requestIdHeader]: requestId } },
      );
    }
    // next-auth types the result as any.
    const answer: Response = await NextAuth(request, params, authOptions);
    answer.headers.set(requestIdHeader, requestId);
    answer.headers.set("cache-control", "no-store");
    const location = answer.headers.get("location");
    if (location !== null) answer.headers.set("location", pathOf(location, settings.url));
    return answer;
  }
  return { GET: handle, POST: handle };
}

function pathOf(location: string, portalUrl: string): string {
  const url = new URL(location, portalUrl);
  return `${url.pathname}${url.search}${url.hash}`;
}
