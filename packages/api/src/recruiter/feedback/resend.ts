import { viewedMailSchema } from "@teamified/contracts/feedback";
import { resendFeedback } from "@teamified/hiring/feedback/resend-feedback";
import { recruiterProcedure } from "../../trpc.ts";

/** Tries a failed delivery again, of the version that was seen. */
export const resend = recruiterProcedure
  .input(viewedMailSchema)
  .mutation(({ ctx, input }) => resendFeedback(ctx.deps, ctx.actor, input));
