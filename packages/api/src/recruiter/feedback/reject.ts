import { rejectionReasonSchema, viewedFeedbackSchema } from "@teamified/contracts/feedback";
import { rejectFeedback } from "@teamified/hiring/feedback/reject-feedback";
import { recruiterProcedure } from "../../trpc.ts";

/** Rejects the version that was seen: it is never sent, unless it is released again. */
export const reject = recruiterProcedure
  .input(viewedFeedbackSchema.extend({ reason: rejectionReasonSchema }))
  .mutation(({ ctx, input }) => rejectFeedback(ctx.deps, ctx.actor, input));
