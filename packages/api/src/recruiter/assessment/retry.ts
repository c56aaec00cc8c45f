import { rowIdSchema } from "@teamified/contracts/ids";
import { retryAssessment } from "@teamified/hiring/assessments/retry-assessment";
import { z } from "zod";
import { recruiterProcedure } from "../../trpc.ts";

/** Runs what is missing of a partial or failed assessment (ASM-5). */
export const retry = recruiterProcedure
  .input(z.object({ interviewId: rowIdSchema }))
  .mutation(({ ctx, input }) => retryAssessment(ctx.deps, ctx.actor, input));
