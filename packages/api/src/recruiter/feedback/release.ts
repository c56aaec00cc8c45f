import { viewedFeedbackSchema } from "@teamified/contracts/feedback";
import { releaseFeedback } from "@teamified/hiring/feedback/release-feedback";
import { recruiterProcedure } from "../../trpc.ts";

/** Undoes a hold or a rejection: back to the deadline that it had. */
export const release = recruiterProcedure
  .input(viewedFeedbackSchema)
  .mutation(({ ctx, input }) => releaseFeedback(ctx.deps, ctx.actor, input));
