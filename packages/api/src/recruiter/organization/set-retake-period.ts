import { retakePeriodInput } from "@teamified/contracts/interviews";
import { setRetakePeriod as setPeriod } from "@teamified/hiring/organizations/set-retake-period";
import { adminProcedure } from "../../trpc.ts";

/** Changes how soon candidates may interview again for a role. */
export const setRetakePeriod = adminProcedure
  .input(retakePeriodInput)
  .mutation(({ ctx, input }) => setPeriod(ctx.deps, ctx.actor, input));
