import "server-only";
import type { Portal } from "@teamified/auth/portal";
import { NextRequest } from "next/server";
import NextAuth from "next-auth/next";
import { requestIdHeader, requestIdOf } from "../request-id.ts";
import { admitAuthRequest } from "./admit-auth-request.ts";
import { getPortalContext } from "./portal-context.ts";
import { retryAfter } from "./retry-after.ts";
import { withSignInOutcome } from "./sign-in-outcome.ts";

type Params = { params: Promise<{ nextauth: string[] }> };

/**
 * The mount of NextAuth for one portal, see {@link admitAuthRequest} for what reaches it. Its redirects leave as
 * paths: NextAuth learns its own address from the environment (NEXTAUTH_URL) and otherwise guesses `localhost:3000`,
 * which is the wrong portal for half of us and the wrong host behind a proxy.
 */
export function createAuthRoute(portal: Portal) {
  async function handle(request: NextRequest, params: Params): Promise<Response> {
    const requestId = requestIdOf(request.headers);
    let log: Awaited<ReturnType<typeof getPortalContext>>["runtime"]["log"] | undefined;
    try {
      const { authOptions, settings, runtime } = await getPortalContext(portal);
      log = runtime.log;
      const { nextauth } = await params.params;
      const form = await admitAuthRequest(request, nextauth, { portalUrl: settings.url, requestId });
      if (form instanceof Response) return form;
      // next-auth types the result as any.
      const given: Response = await NextAuth(withForm(request, form), params, authOptions);
      const answer = await withSignInOutcome(request, given, settings);
      answer.headers.set(requestIdHeader, requestId);
      answer.headers.set("cache-control", "no-store");
      const location = answer.headers.get("location");
      if (location !== null) answer.headers.set("location", pathOf(location, settings.url));
      return answer;
    } catch (error) {
      log?.error({ requestId, err: error }, "sign-in address failed");
      return Response.json(
        { message: "Signing in does not work at the moment. Try again in a minute." },
        {
          status: 503,
          headers: { [requestIdHeader]: requestId, "cache-control": "no-store", ...retryAfter() },
        },
      );
    }
  }
  return { GET: handle, POST: handle };
}

/** The same request, with the form that was read of it. */
function withForm(request: NextRequest, form: URLSearchParams): NextRequest {
  if (request.method === "GET") return request;
  return new NextRequest(request.url, {
    method: request.method,
    headers: request.headers,
    body: form.toString(),
  });
}

function pathOf(location: string, portalUrl: string): string {
  const url = new URL(location, portalUrl);
  return `${url.pathname}${url.search}${url.hash}`;
}
