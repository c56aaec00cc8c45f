import { createContext } from "@teamified/api/context";
import { readClientAddress } from "@teamified/auth/client-address";
import type { PortalSettings } from "@teamified/auth/portal-settings";
import { readSessionToken, renewSession } from "@teamified/auth/session-token";
import { AppError } from "@teamified/contracts/errors";
import { maxResumeSize } from "@teamified/contracts/resumes";
import type { Deps } from "@teamified/hiring/deps";
import { describeFailure } from "@teamified/hiring/describe-failure";
import { type AnyRouter, getTRPCErrorFromUnknown, type TRPCError } from "@trpc/server";
import { fetchRequestHandler } from "@trpc/server/adapters/fetch";
import { maxBatchSize } from "../batch-limit.ts";
import { requestIdHeader, requestIdOf } from "../request-id.ts";
import { limitBody } from "./limit-body.ts";
import { receiveUpload } from "./receive-upload.ts";
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
 * from other sites, bodies over 11 MB (512 kB where there is no file), slow ones, more than {@link maxBatchSize} calls
 * at once and addresses that cannot be read before anything looks at them; reads files of those who are signed in, when
 * there is memory for them; renews the session in use, and writes one line a request to the log: names of
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
  const claims = await readSessionToken(readCookies(incoming.headers), settings);
  let context: ReturnType<typeof createContext> | undefined;
  const contextOfCall = () => {
    context ??= createContext({
      deps,
      listener,
      session: claims === null ? null : { kind: claims.portal, id: claims.sub, sessionId: claims.sid },
      organizationSlug: settings.organizationSlug,
      requestId,
      clientAddress: readClientAddress(incoming.headers),
    });
    return context;
  };
  let request: Request | null;
  let release = async () => {};
  try {
    if (incoming.headers.get("content-type")?.startsWith("multipart/form-data")) {
      // The token alone says too little: nothing is taken from those whose session was ended.
      const actor = claims === null ? null : (await contextOfCall()).actor;
      if (actor === null) {
        return refuseCall("unauthenticated", "Your session has ended. Sign in again to go on.", requestId);
      }
      ({ request, release } = await receiveUpload(incoming, { subject: actor.id, limit: bodyLimits.form }));
    } else {
      request = await limitBody(incoming, bodyLimits.other);
    }
  } catch (error) {
    const failure = describeFailure(error);
    // What else fails here is the connection on which the body came.
    if (failure.code === "internal")
      return refuseCall("invalid_input", "The request broke off before it had come.", requestId);
    return refuseCall(failure.code, failure.message, requestId, failure.details);
  }
  if (request === null) {
    await release();
    return refuseCall("too_large", `This is too large. Files may have up to ${maxResumeSize}.`, requestId);
  }

  const failures: Record<string, string> = {};
  const nameOf = (path: string | undefined) =>
    path !== undefined && Object.hasOwn(router._def.procedures, path) ? path : "unknown";
  let procedures: string[] = [];
  let account: string | null = null;
  const response = await fetchRequestHandler({
    endpoint: "/api/trpc",
    req: request,
    router,
    maxBatchSize,
    // In a stream the head is out before a call fails; the body says the same.
    responseMeta: ({ errors }) => ({ headers: retryHeaders(errors) }),
    createContext: async ({ info }) => {
      procedures = info.calls.map((call) => nameOf(call.path));
      const made = await contextOfCall();
      account = made.actor?.id ?? null;
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
  })
    // A file came whole before its procedure began; a client that is slow to read the answer holds none of it.
    .finally(release);

  const answer = whenFinished(response, () => {
    log.info(
      {
        requestId,
        portal: settings.portal,
        ...(account !== null && { account }),
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
  // Whatever is answered is somebody's own: no browser and nobody on the way keeps it. Words and live updates stream:
  // a proxy that compresses would pack each of them by itself.
  const mayStream = request.method === "POST" || isEventStream(answer);
  answer.headers.set("cache-control", mayStream ? "no-store, no-transform" : "no-store");
  // An ended session is not made to last longer.
  if (claims !== null && account !== null) {
    const renewed = await renewSession(claims, settings, deps.clock.now());
    if (renewed !== null) answer.headers.append("set-cookie", cookieHeader(renewed));
  }
  return answer;
}

/** When the last of the refused may come again; five seconds where something is away and nobody knows for how long. */
function retryHeaders(errors: readonly TRPCError[]): Record<string, string> {
  const waits = errors.flatMap(({ code, cause }) => {
    const seconds = cause instanceof AppError ? cause.details.retryAfterSeconds : undefined;
    if (seconds !== undefined) return [seconds];
    return code === "SERVICE_UNAVAILABLE" ? [undefined] : [];
  });
  if (waits.length === 0) return {};
  return retryAfter(Math.max(...waits.map((seconds) => seconds ?? 5)));
}

function isEventStream(answer: Response): boolean {
  return answer.headers.get("content-type")?.startsWith("text/event-stream") ?? false;
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
