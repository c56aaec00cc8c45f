import type { CandidateRouter } from "@teamified/api/candidate/root";
import type { inferRouterOutputs } from "@trpc/server";

/** What each procedure gives: `Outputs["resume"]["list"]`. */
export type Outputs = inferRouterOutputs<CandidateRouter>;
