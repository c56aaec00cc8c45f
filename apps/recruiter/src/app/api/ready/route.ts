import { createReadyRoute } from "@teamified/web/server/ready-route";

export const dynamic = "force-dynamic";
export const GET = createReadyRoute("recruiter");
