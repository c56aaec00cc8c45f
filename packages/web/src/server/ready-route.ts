import "server-only";
import type { Portal } from "@teamified/auth/portal";
import { checkReadiness } from "@teamified/hiring/insight/readiness";
import { portalRuntime } from "./portal-context.ts";

/** A first connection may take longer than the checks themselves, which have 2 s each. */
const startLimitMs = 3000;

/** Whether this instance can serve: database, storage, queue (OPS-5). 503 with the same body when not. */
export function createReadyRoute(portal: Portal) {
  return async function readyRoute(): Promise<Response> {
    let timer: NodeJS.Timeout | undefined;
    try {
      const late = new Promise<never>((_, reject) => {
        timer = setTimeout(() => reject(new Error("late")), startLimitMs);
      });
      const { deps } = await Promise.race([portalRuntime(portal), late]);
      clearTimeout(timer);
      return answer(await checkReadiness(deps));
    } catch {
      // Why it does not start is in the log; a public address tells no more than that.
      return answer({ ok: false, checks: { start: { ok: false, detail: "the portal has not started" } } });
    } finally {
      clearTimeout(timer);
    }
  };
}

function answer(body: { ok: boolean; checks: Record<string, { ok: boolean; detail: string }> }): Response {
  return Response.json(body, { status: body.ok ? 200 : 503, headers: { "cache-control": "no-store" } });
}
