import { feedbackContentSchema, viewedFeedbackSchema } from "@teamified/contracts/feedback";
import { editFeedback } from "@teamified/hiring/feedback/edit-feedback";
import { recruiterProcedure } from "../../trpc.ts";

/** Stores a new version; `stale` when somebody else edited meanwhile. */
export const edit = recruiterProcedure
  .input(viewedFeedbackSchema.extend({ content: feedbackContentSchema }))
  .mutation(({ ctx, input }) => editFeedback(ctx.deps, ctx.actor, input));
