import { viewedFeedbacksSchema } from "@teamified/contracts/feedback";
import { approveFeedbacks } from "@teamified/hiring/feedback/approve-feedbacks";
import { z } from "zod";
import { recruiterProcedure } from "../../trpc.ts";

/** Approves several, each with the version that was seen; each has an outcome of its own. */
export const approveMany = recruiterProcedure
  .input(z.object({ items: viewedFeedbacksSchema }))
  .mutation(({ ctx, input }) => approveFeedbacks(ctx.deps, ctx.actor, input));
