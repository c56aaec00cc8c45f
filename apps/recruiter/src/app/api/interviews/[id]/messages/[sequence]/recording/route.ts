import { createRecordingRoute } from "@teamified/web/server/recording-route";

export const dynamic = "force-dynamic";
export const GET = createRecordingRoute("recruiter");
