import { feedbackIdsSchema } from "@teamified/contracts/feedback";
import { approveFeedbacks } from "@teamified/hiring/feedback/approve-feedbacks";
import { z } from "zod";
import { recruiterProcedure } from "../../trpc.ts";

/** Approves several as they are now; each has an outcome of its own. */
export const approveMany = recruiterProcedure
  .input(z.object({ ids: feedbackIdsSchema }))
  .mutation(({ ctx, input }) => approveFeedbacks(ctx.deps, ctx.actor, input));
