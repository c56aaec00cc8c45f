import { viewedFeedbackSchema } from "@teamified/contracts/feedback";
import { rejectFeedback } from "@teamified/hiring/feedback/reject-feedback";
import { z } from "zod";
import { recruiterProcedure } from "../../trpc.ts";

/** Rejects the version that was seen: it is never sent, unless it is released again. */
export const reject = recruiterProcedure
  .input(
    viewedFeedbackSchema.extend({
      reason: z.string().trim().min(3, "Give a short reason for your colleagues.").max(1000),
    }),
  )
  .mutation(({ ctx, input }) => rejectFeedback(ctx.deps, ctx.actor, input));
