import { rowIdSchema } from "@teamified/contracts/ids";
import { holdFeedback } from "@teamified/hiring/feedback/hold-feedback";
import { z } from "zod";
import { recruiterProcedure } from "../../trpc.ts";

/** Stops the countdown. */
export const hold = recruiterProcedure
  .input(z.object({ id: rowIdSchema }))
  .mutation(({ ctx, input }) => holdFeedback(ctx.deps, ctx.actor, input));
