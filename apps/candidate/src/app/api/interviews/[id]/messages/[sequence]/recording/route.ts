import { createRecognitionRoute } from "@teamified/web/server/recognition-route";

export const dynamic = "force-dynamic";
export const POST = createRecognitionRoute("candidate");
