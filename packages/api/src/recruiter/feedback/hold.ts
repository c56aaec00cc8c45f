import { viewedFeedbackSchema } from "@teamified/contracts/feedback";
import { holdFeedback } from "@teamified/hiring/feedback/hold-feedback";
import { recruiterProcedure } from "../../trpc.ts";

/** Stops the countdown of the version that was seen. */
export const hold = recruiterProcedure
  .input(viewedFeedbackSchema)
  .mutation(({ ctx, input }) => holdFeedback(ctx.deps, ctx.actor, input));
