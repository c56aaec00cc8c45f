import "server-only";
import type { Portal } from "@teamified/auth/portal";
import { requestIdOf } from "../request-id.ts";
import { answerFile } from "./answer-file.ts";
import { portalRuntime } from "./portal-context.ts";
import { refuseInWords } from "./refuse-in-words.ts";

type Params = { params: Promise<{ key: string[] }> };

/** The mount of signed links for one portal. */
export function createFilesRoute(portal: Portal) {
  return async function filesRoute(request: Request, { params }: Params): Promise<Response> {
    const requestId = requestIdOf(request.headers);
    try {
      const { config, deps } = await portalRuntime(portal);
      return await answerFile(
        { deps, secret: config.storage.signingSecret, requestId },
        { key: (await params).key.join("/"), query: new URL(request.url).searchParams },
      );
    } catch {
      // The part that failed to start has logged why.
      return refuseInWords(503, "The file cannot be read at the moment. Try again in a minute.", requestId);
    }
  };
}
