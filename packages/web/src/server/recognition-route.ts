import "server-only";
import type { Portal } from "@teamified/auth/portal";
import { answerRecognition } from "./answer-recognition.ts";
import { createPortalRoute } from "./portal-route.ts";

/** The mount of recorded answers that are to be recognised, for one portal. */
export function createRecognitionRoute(portal: Portal) {
  return createPortalRoute<{ id: string; sequence: string }>(
    portal,
    answerRecognition,
    "Your recording could not be received at the moment. It is kept on this page: send it again in a minute.",
  );
}
