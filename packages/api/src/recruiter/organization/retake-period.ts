import { readRetakePeriod } from "@teamified/hiring/organizations/set-retake-period";
import { viewerProcedure } from "../../trpc.ts";

/** Days until a candidate may interview again for a role. */
export const retakePeriod = viewerProcedure.query(({ ctx }) => readRetakePeriod(ctx.deps, ctx.actor));
