import "server-only";
import { createContext } from "@teamified/api/context";
import type { Portal } from "@teamified/auth/portal";
import { readSessionToken } from "@teamified/auth/session-token";
import { requestIdOf } from "../request-id.ts";
import { refusePage } from "./answer-resume-page.ts";
import { answerSpeech } from "./answer-speech.ts";
import { getPortalContext } from "./portal-context.ts";
import { readCookies } from "./session-cookie-header.ts";

type Params = { params: Promise<{ id: string; sequence: string }> };

/**
 * The mount of the sound of questions for one portal: who asks is read from that portal's cookie and looked up in
 * the database, as for every procedure.
 */
export function createSpeechRoute(portal: Portal) {
  return async function speechRoute(request: Request, { params }: Params): Promise<Response> {
    const requestId = requestIdOf(request.headers);
    try {
      const { runtime, settings } = await getPortalContext(portal);
      const claims = await readSessionToken(readCookies(request.headers), settings);
      const context = await createContext({
        deps: runtime.deps,
        listener: runtime.listener,
        session: claims === null ? null : { kind: claims.portal, id: claims.sub },
        organizationSlug: settings.organizationSlug,
        requestId,
      });
      return await answerSpeech(context, { signal: request.signal, ...(await params) });
    } catch {
      // Whoever failed, the runtime or the database, has logged why.
      return refusePage(
        503,
        "This question cannot be read out at the moment. Try again in a minute.",
        requestId,
      );
    }
  };
}
