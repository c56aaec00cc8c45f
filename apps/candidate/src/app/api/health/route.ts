import { healthRoute } from "@teamified/web/server/health-route";

export const dynamic = "force-dynamic";
export const GET = healthRoute;
