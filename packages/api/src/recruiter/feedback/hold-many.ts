import { feedbackIdsSchema } from "@teamified/contracts/feedback";
import { holdFeedbacks } from "@teamified/hiring/feedback/hold-feedbacks";
import { z } from "zod";
import { recruiterProcedure } from "../../trpc.ts";

/** Stops the countdown of several; each has an outcome of its own. */
export const holdMany = recruiterProcedure
  .input(z.object({ ids: feedbackIdsSchema }))
  .mutation(({ ctx, input }) => holdFeedbacks(ctx.deps, ctx.actor, input));
