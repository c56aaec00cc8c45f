import "server-only";
import type { Portal } from "@teamified/auth/portal";
import { answerRecording } from "./answer-recording.ts";
import { createPortalRoute } from "./portal-route.ts";

/** The mount of the recordings of answers, for one portal. */
export function createRecordingRoute(portal: Portal) {
  return createPortalRoute<{ id: string; sequence: string }>(
    portal,
    (context, { headers }, params) => answerRecording(context, { range: headers.get("range"), ...params }),
    "This recording cannot be played at the moment. Try again in a minute.",
  );
}
