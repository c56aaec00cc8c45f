import type { Portal } from "@teamified/auth/portal";
import { createLog } from "@teamified/log/log";
import type { Instrumentation } from "next";
import { requestIdHeader } from "../request-id.ts";
import { portalRuntime } from "./portal-context.ts";
import { prepareRequests } from "./prepare-requests.ts";
import { quietConsole } from "./quiet-console.ts";
import { readConfig } from "./read-config.ts";

/**
 * Reads the configuration before the first request, so that a missing or malformed variable stops the
 * portal at once with its name (OPS-2), sends what libraries print through our log, and has requests say where they
 * come from. Connects to nothing.
 */
export function startPortal(portal: Portal): void {
  const { log, trustedHops, isExposed } = readConfig();
  quietConsole(createLog({ level: log.level, service: `${portal}-portal` }));
  prepareRequests({ trustedHops, onlyLoopback: !isExposed });
}

/**
 * Writes what a page or route threw to the log, with the request's id and the digest that the error page
 * shows, so that one leads to the other.
 */
export async function logRequestError(
  portal: Portal,
  ...[error, request, context]: Parameters<Instrumentation.onRequestError>
): Promise<void> {
  const given = request.headers[requestIdHeader];
  const digest =
    typeof error === "object" && error !== null && "digest" in error ? String(error.digest) : undefined;
  try {
    const { log } = await portalRuntime(portal);
    log.error(
      { err: error, digest, requestId: Array.isArray(given) ? given[0] : given, route: context.routePath },
      "page failed",
    );
  } catch {
    // Without a runtime there is no log; Next prints the error itself.
  }
}
