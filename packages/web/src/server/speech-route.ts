import "server-only";
import type { Portal } from "@teamified/auth/portal";
import { answerSpeech } from "./answer-speech.ts";
import { createPortalRoute } from "./portal-route.ts";

/** The mount of the sound of questions for one portal. */
export function createSpeechRoute(portal: Portal) {
  return createPortalRoute<{ id: string; sequence: string }>(
    portal,
    (context, { signal, headers }, params) =>
      answerSpeech(context, { signal, range: headers.get("range"), ...params }),
    "This question cannot be read out at the moment. Try again in a minute.",
  );
}
