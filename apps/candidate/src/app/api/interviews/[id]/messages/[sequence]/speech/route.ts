import { createSpeechRoute } from "@teamified/web/server/speech-route";

export const dynamic = "force-dynamic";
export const GET = createSpeechRoute("candidate");
