import "server-only";
import type { Portal } from "@teamified/auth/portal";
import type { AnyRouter } from "@trpc/server";
import { requestIdOf } from "../request-id.ts";
import { answerCall } from "./answer-call.ts";
import { getPortalContext } from "./portal-context.ts";
import { refuseCall } from "./refuse-call.ts";

/**
 * The mount of one portal's router, see {@link answerCall}.
 *
 * @param portal whose cookies count here
 * @param router the portal's root, with superjson as transformer and the context of packages/api
 */
export function createTrpcRoute(portal: Portal, router: AnyRouter) {
  async function handle(incoming: Request): Promise<Response> {
    let context: Awaited<ReturnType<typeof getPortalContext>>;
    try {
      context = await getPortalContext(portal);
    } catch {
      // The part that failed to start has logged why.
      return refuseCall(
        "unavailable",
        "The portal is starting or cannot work at the moment. Try again in a minute.",
        requestIdOf(incoming.headers),
      );
    }
    return answerCall({ ...context.runtime, settings: context.settings, router }, incoming);
  }
  return { GET: handle, POST: handle };
}
