import type { Portal } from "@teamified/auth/portal";
import { portalSettings } from "@teamified/auth/portal-settings";
import { requestIdOf } from "../request-id.ts";
import { refusedPaths } from "./prepare-requests.ts";
import { readConfig } from "./read-config.ts";
import { refuseInWords } from "./refuse-in-words.ts";

/** What every address below `/api` answers that no other route has, and what `prepareRequests` refuses. */
export function createUnknownRoute(portal: Portal) {
  function answer(request: Request): Response {
    const requestId = requestIdOf(request.headers);
    switch (new URL(request.url).pathname) {
      case refusedPaths.host: {
        const { url } = portalSettings(readConfig(), portal);
        return refuseInWords(421, `This portal answers at ${url} alone. Open that address.`, requestId);
      }
      case refusedPaths.method:
        return refuseInWords(405, "No address here takes this kind of call.", requestId);
      default:
        return refuseInWords(404, "There is nothing at this address.", requestId);
    }
  }
  return { GET: answer, POST: answer, PUT: answer, PATCH: answer, DELETE: answer, OPTIONS: answer };
}
