import { createContext } from "@teamified/api/context";
import type { PortalSettings } from "@teamified/auth/portal-settings";
import { readSessionToken, renewSession } from "@teamified/auth/session-token";
import { AppError } from "@teamified/contracts/errors";
import type { Deps } from "@teamified/hiring/deps";
import { type AnyRouter, getTRPCErrorFromUnknown } from "@trpc/server";
import { fetchRequestHandler } from "@trpc/server/adapters/fetch";
import { requestIdHeader, requestIdOf } from "../request-id.ts";
import { limitBody } from "./limit-body.ts";
import { refuseCall } from "./refuse-call.ts";
import { retryAfter } from "./retry-after.ts";
import { isSameOrigin } from "./same-origin.ts";
import { cookieHeader, readCookies } from "./session-cookie-header.ts";
import { whenFinished } from "./when-finished.ts";

/** Bytes: of a file of 10 MB (RES-1) and the form around it, and of everything else that a page sends. */
const bodyLimits = { form: 11 * 1024 * 1024, other: 512 * 1024 };

type CallContext = Pick<Parameters<typeof createContext>[0], "listener"> & {
  deps: Deps;
  settings: PortalSettings;
  router: AnyRouter;
};

/**
 * Answers a call of one portal's router: GET for queries and live updates, POST for changes. Refuses calls
 * from other sites, bodies over 11 MB (512 kB where there is no file), slow ones and addresses that cannot be read
 * before anything looks at them, renews the session in use, and writes one line a request to the log: names of
 * procedures that there are, and nothing that was sent.
 */
export async function answerCall(
  { deps, listener, settings, router }: CallContext,
  incoming: Request,
): Promise<Response> {
  const startedAt = performance.now();
  const { log } = deps;
  const requestId = requestIdOf(incoming.headers);
  if (incoming.method !== "GET" && !isSameOrigin(incoming, settings.url)) {
    log.warn({ requestId, code: "forbidden" }, "call from another site");
    return refuseCall("forbidden", "This call came from another website, so nothing was changed.", requestId);
  }
  if (!isReadable(new URL(incoming.url))) {
    return refuseCall("invalid_input", "The request could not be understood.", requestId);
  }
  let request: Request | null;
  try {
    const isForm = incoming.headers.get("content-type")?.startsWith("multipart/form-data") ?? false;
    request = await limitBody(incoming, isForm ? bodyLimits.form : bodyLimits.other);
  } catch (error) {
    if (error instanceof AppError) return refuseCall(error.code, error.message, requestId);
    return refuseCall("invalid_input", "The request broke off before it had come.", requestId);
  }
  if (request === null) {
    return refuseCall("too_large", "This is too large. Files may have up to 10 MB.", requestId);
  }

  const claims = await readSessionToken(readCookies(request.headers), settings);
  const failures: Record<string, string> = {};
  const nameOf = (path: string | undefined) =>
    path !== undefined && Object.hasOwn(router._def.procedures, path) ? path : "unknown";
  let procedures: string[] = [];
  let isSignedIn = false;
  const response = await fetchRequestHandler({
    endpoint: "/api/trpc",
    req: request,
    router,
    createContext: async ({ info }) => {
      procedures = info.calls.map((call) => nameOf(call.path));
      const context = await createContext({
        deps,
        listener,
        session: claims === null ? null : { kind: claims.portal, id: claims.sub, sessionId: claims.sid },
        organizationSlug: settings.organizationSlug,
        requestId,
      });
      isSignedIn = context.actor !== null;
      return context;
    },
    onError: ({ error, path }) => {
      const cause = getTRPCErrorFromUnknown(error).cause;
      failures[nameOf(path)] = cause instanceof AppError ? cause.code : error.code;
      // An expected failure is an answer; anything else is a defect, and its words belong into the log alone.
      if (!(cause instanceof AppError) && error.code === "INTERNAL_SERVER_ERROR") {
        log.error({ requestId, procedure: nameOf(path), err: error }, "procedure failed unexpectedly");
      }
    },
  });

  const answer = whenFinished(response, () => {
    log.info(
      {
        requestId,
        portal: settings.portal,
        procedure: [...new Set(procedures)].join(","),
        ...(procedures.length > 1 && { calls: procedures.length }),
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
  if (response.status === 503) answer.headers.set("retry-after", retryAfter["retry-after"]);
  // An ended session is not made to last longer.
  if (claims !== null && isSignedIn) {
    const renewed = await renewSession(claims, settings, deps.clock.now());
    if (renewed !== null) answer.headers.append("set-cookie", cookieHeader(renewed));
  }
  return answer;
}

/** Whether the escapes of the path are whole; those of the query are never a reason to fail. */
function isReadable(url: URL): boolean {
  try {
    decodeURIComponent(url.pathname);
    return true;
  } catch {
    return false;
  }
}
