import "server-only";
import { type ApiContext, createContext } from "@teamified/api/context";
import type { Portal } from "@teamified/auth/portal";
import { readSessionToken } from "@teamified/auth/session-token";
import type { Deps } from "@teamified/hiring/deps";
import { requestIdOf } from "../request-id.ts";
import { getPortalContext } from "./portal-context.ts";
import { refuseInWords } from "./refuse-in-words.ts";
import { isSameOrigin } from "./same-origin.ts";
import { readCookies } from "./session-cookie-header.ts";

/**
 * The mount of bytes that are no procedure's answer, for one portal: who asks is read from that portal's cookie and
 * looked up in the database, as for every procedure. What would change something and comes from another site is
 * refused before anything of it is read.
 *
 * @param unavailable what a person reads when the portal itself cannot answer (503).
 */
export function createPortalRoute<P>(
  portal: Portal,
  answer: (context: ApiContext, request: Request, params: P) => Promise<Response>,
  unavailable: string,
) {
  return async function portalRoute(request: Request, { params }: { params: Promise<P> }): Promise<Response> {
    const requestId = requestIdOf(request.headers);
    let log: Deps["log"] | undefined;
    try {
      const { runtime, settings } = await getPortalContext(portal);
      log = runtime.log;
      if (request.method !== "GET" && !isSameOrigin(request, settings.url)) {
        runtime.log.warn({ requestId, code: "forbidden" }, "call from another site");
        return refuseInWords(403, "This call came from another website, so nothing was changed.", requestId);
      }
      const claims = await readSessionToken(readCookies(request.headers), settings);
      const context = await createContext({
        deps: runtime.deps,
        listener: runtime.listener,
        session: claims === null ? null : { kind: claims.portal, id: claims.sub, sessionId: claims.sid },
        organizationSlug: settings.organizationSlug,
        requestId,
      });
      return await answer(context, request, await params);
    } catch (error) {
      // A runtime that could not be made has logged why.
      log?.error({ requestId, err: error }, "route failed unexpectedly");
      return refuseInWords(503, unavailable, requestId);
    }
  };
}
