import { rowIdSchema } from "@teamified/contracts/ids";
import { retryResume } from "@teamified/hiring/resumes/retry-resume";
import { z } from "zod";
import { candidateProcedure } from "../../trpc.ts";

/** Reads a failed resume again. */
export const retry = candidateProcedure
  .input(z.object({ id: rowIdSchema }))
  .mutation(({ ctx, input }) => retryResume(ctx.deps, ctx.actor, input));
