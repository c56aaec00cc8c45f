import "server-only";
import type { Portal } from "@teamified/auth/portal";
import { answerResumePage } from "./answer-resume-page.ts";
import { createPortalRoute } from "./portal-route.ts";

/** The mount of the pictures of resume pages for one portal. */
export function createResumePageRoute(portal: Portal) {
  return createPortalRoute<{ id: string; page: string }>(
    portal,
    (context, { headers }, params) => answerResumePage(context, { headers, ...params }),
    "The page cannot be shown at the moment. Try again in a minute.",
  );
}
