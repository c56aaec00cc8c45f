import "server-only";
import type { Portal } from "@teamified/auth/portal";
import { answerReady } from "./answer-ready.ts";
import { portalRuntime } from "./portal-context.ts";

/** The mount of the check for one portal. */
export function createReadyRoute(portal: Portal) {
  return () => answerReady(async () => (await portalRuntime(portal)).deps);
}
