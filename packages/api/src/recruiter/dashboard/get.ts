import { readDashboard } from "@teamified/hiring/insight/read-dashboard";
import { viewerProcedure } from "../../trpc.ts";

/** What waits, what happened, what is under way (REC-1). */
export const get = viewerProcedure.query(({ ctx }) => readDashboard(ctx.deps, ctx.actor));
