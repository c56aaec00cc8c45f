import { maxResumeSize } from "@teamified/contracts/resumes";
import "server-only";
import { createContext } from "@teamified/api/context";
import type { Portal } from "@teamified/auth/portal";
import { readSessionToken, renewSession } from "@teamified/auth/session-token";
import { AppError } from "@teamified/contracts/errors";
import { type AnyRouter, getTRPCErrorFromUnknown } from "@trpc/server";
import { fetchRequestHandler } from "@trpc/server/adapters/fetch";
import { requestIdHeader, requestIdOf } from "../request-id.ts";
import { limitBody } from "./limit-body.ts";
import { getPortalContext } from "./portal-context.ts";
import { refuseCall } from "./refuse-call.ts";
import { isSameOrigin } from "./same-origin.ts";
import { cookieHeader, readCookies } from "./session-cookie-header.ts";
import { whenFinished } from "./when-finished.ts";

/** A file of 10 MB (RES-1) and the form around it. */
const bodyLimit = 11 * 1024 * 1024;

/**
 * The mount of one portal's router: GET for queries and live updates, POST for changes. Refuses calls
 * from other sites and bodies over 11 MB before anything reads them, renews the session in use, and
 * writes one line a request to the log.
 *
 * @param portal whose cookies count here
 * @param router the portal's root, with superjson as transformer and the context of packages/api
 */
export function createTrpcRoute(portal: Portal, router: AnyRouter) {
  async function handle(incoming: Request): Promise<Response> {
    const startedAt = performance.now();
    const requestId = requestIdOf(incoming.headers);
    let context: Awaited<ReturnType<typeof getPortalContext>>;
    try {
      context = await getPortalContext(portal);
    } catch {
      // Whoever failed to start has logged why.
      return refuseCall(
        "unavailable",
        "The portal is starting or cannot work at the moment. Try again in a minute.",
        requestId,
      );
    }
    const { runtime, settings } = context;
    if (incoming.method !== "GET" && !isSameOrigin(incoming, settings.url)) {
      runtime.log.warn({ requestId, code: "forbidden" }, "call from another site");
      return refuseCall(
        "forbidden",
        "This call came from another website, so nothing was changed.",
        requestId,
      );
    }
    const request = await limitBody(incoming, bodyLimit);
    if (request === null) {
      return refuseCall("too_large", `This is too large. Files may have up to ${maxResumeSize}.`, requestId);
    }

    const claims = await readSessionToken(readCookies(request.headers), settings);
    const failures: Record<string, string> = {};
    let procedures: string[] = [];
    const response = await fetchRequestHandler({
      endpoint: "/api/trpc",
      req: request,
      router,
      createContext: ({ info }) => {
        procedures = info.calls.map((call) => call.path);
        return createContext({
          deps: runtime.deps,
          listener: runtime.listener,
          session: claims === null ? null : { kind: claims.portal, id: claims.sub },
          organizationSlug: settings.organizationSlug,
          requestId,
        });
      },
      onError: ({ error, path }) => {
        const cause = getTRPCErrorFromUnknown(error).cause;
        failures[path ?? "?"] = cause instanceof AppError ? cause.code : error.code;
        // An expected failure is an answer; anything else is a defect, and its words belong into the log alone.
        if (!(cause instanceof AppError) && error.code === "INTERNAL_SERVER_ERROR") {
          runtime.log.error({ requestId, procedure: path, err: error }, "procedure failed unexpectedly");
        }
      },
    });

    const answer = whenFinished(response, () => {
      runtime.log.info(
        {
          requestId,
          portal,
          procedure: procedures.join(","),
          status: response.status,
          code: Object.keys(failures).length === 0 ? "ok" : failures,
          ms: Math.round(performance.now() - startedAt),
        },
        "call",
      );
    });
    answer.headers.set(requestIdHeader, requestId);
    // The answer to a change may stream words: whoever compresses on the way would pack each of them by itself.
    if (request.method === "POST") answer.headers.set("cache-control", "no-store, no-transform");
    if (claims !== null) {
      const renewed = await renewSession(claims, settings, runtime.deps.clock.now());
      if (renewed !== null) answer.headers.append("set-cookie", cookieHeader(renewed));
    }
    return answer;
  }
  return { GET: handle, POST: handle };
}
