import { rescoreInput } from "@teamified/contracts/assessments";
import { rescoreInterview } from "@teamified/hiring/assessments/rescore-interview";
import { recruiterProcedure } from "../../trpc.ts";

/** Has a completed interview scored again; the result in force stays until then (ASM-7). */
export const rescore = recruiterProcedure
  .input(rescoreInput)
  .mutation(({ ctx, input }) => rescoreInterview(ctx.deps, ctx.actor, input));
