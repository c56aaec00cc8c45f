import { createFilesRoute } from "@teamified/web/server/files-route";

export const dynamic = "force-dynamic";
export const GET = createFilesRoute("recruiter");
