import { viewedFeedbacksSchema } from "@teamified/contracts/feedback";
import { holdFeedbacks } from "@teamified/hiring/feedback/hold-feedbacks";
import { z } from "zod";
import { recruiterProcedure } from "../../trpc.ts";

/** Stops the countdown of several, each with the version that was seen; each has an outcome of its own. */
export const holdMany = recruiterProcedure
  .input(z.object({ items: viewedFeedbacksSchema }))
  .mutation(({ ctx, input }) => holdFeedbacks(ctx.deps, ctx.actor, input));
