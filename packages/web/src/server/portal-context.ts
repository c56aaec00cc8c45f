import "server-only";
import { candidateAuthOptions } from "@teamified/auth/candidate-auth";
import type { Portal } from "@teamified/auth/portal";
import { portalSettings } from "@teamified/auth/portal-settings";
import { recruiterAuthOptions } from "@teamified/auth/recruiter-auth";
import { getRuntime, type Runtime } from "@teamified/runtime/runtime";

/** The process's runtime, under the portal's name in the log. Made at the first request. */
export function portalRuntime(portal: Portal): Promise<Runtime> {
  return getRuntime(`${portal}-portal`);
}

/**
 * The running process as one portal sees it: the runtime, its NextAuth options and its address. Built
 * at the first request, never at import, so that a build needs no configuration and no database.
 */
export async function getPortalContext(portal: Portal) {
  const runtime = await portalRuntime(portal);
  return {
    runtime,
    settings: portalSettings(runtime.config, portal),
    authOptions: portal === "candidate" ? candidateAuthOptions(runtime) : recruiterAuthOptions(runtime),
  };
}
