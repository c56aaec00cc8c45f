import { createResumePageRoute } from "@teamified/web/server/resume-page-route";

export const dynamic = "force-dynamic";
export const GET = createResumePageRoute("candidate");
