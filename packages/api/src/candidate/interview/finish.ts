import { rowIdSchema } from "@teamified/contracts/ids";
import { finishInterview } from "@teamified/hiring/interviews/finish-interview";
import { z } from "zod";
import { candidateProcedure } from "../../trpc.ts";

/** Ends an interview early; what was answered is scored. */
export const finish = candidateProcedure
  .input(z.object({ id: rowIdSchema }))
  .mutation(({ ctx, input }) => finishInterview(ctx.deps, ctx.actor, input));
