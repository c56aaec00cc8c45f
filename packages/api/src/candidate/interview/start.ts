import { startInterviewInput } from "@teamified/contracts/interviews";
import { startInterview } from "@teamified/hiring/interviews/start-interview";
import { candidateProcedure } from "../../trpc.ts";

/** Starts an interview; at most one at a time and ten an hour (INT-1). */
export const start = candidateProcedure
  .input(startInterviewInput)
  .mutation(({ ctx, input }) => startInterview(ctx.deps, ctx.actor, input));
