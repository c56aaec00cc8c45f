import type { RecruiterRouter } from "@teamified/api/recruiter/root";
import type { inferRouterOutputs } from "@trpc/server";

/** What each procedure gives: `Outputs["feedback"]["get"]`. */
export type Outputs = inferRouterOutputs<RecruiterRouter>;
