import type { Deps } from "@teamified/hiring/deps";
import { checkReadiness } from "@teamified/hiring/insight/readiness";
import { retryAfter } from "./retry-after.ts";

/** A first connection may take longer than the checks themselves, which have 2 s each. */
const startLimitMs = 3000;

/**
 * Whether this instance can serve: database, storage, queue (OPS-5). 200 `{"ok":true}`, or 503 `{"ok":false}`, and no
 * word more: everybody may ask, and what is late, what failed and what the product runs on concerns those inside. They
 * read it on the worker's page, and why an instance is not ready in its log.
 */
export async function answerReady(load: () => Promise<Deps>): Promise<Response> {
  let timer: NodeJS.Timeout | undefined;
  try {
    const late = new Promise<never>((_, reject) => {
      timer = setTimeout(() => reject(new Error("late")), startLimitMs);
    });
    const deps = await Promise.race([load(), late]);
    clearTimeout(timer);
    const { ok, checks } = await checkReadiness(deps);
    if (!ok) deps.log.warn({ checks }, "not ready");
    return answer(ok);
  } catch {
    // Why it does not start is in the log.
    return answer(false);
  } finally {
    clearTimeout(timer);
  }
}

function answer(ok: boolean): Response {
  return Response.json(
    { ok },
    { status: ok ? 200 : 503, headers: { "cache-control": "no-store", ...(!ok && retryAfter()) } },
  );
}
