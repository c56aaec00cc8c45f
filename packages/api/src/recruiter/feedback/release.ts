import { rowIdSchema } from "@teamified/contracts/ids";
import { releaseFeedback } from "@teamified/hiring/feedback/release-feedback";
import { z } from "zod";
import { recruiterProcedure } from "../../trpc.ts";

/** Back into the queue with a new countdown. */
export const release = recruiterProcedure
  .input(z.object({ id: rowIdSchema }))
  .mutation(({ ctx, input }) => releaseFeedback(ctx.deps, ctx.actor, input));
