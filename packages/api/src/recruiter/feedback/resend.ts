import { rowIdSchema } from "@teamified/contracts/ids";
import { resendFeedback } from "@teamified/hiring/feedback/resend-feedback";
import { z } from "zod";
import { recruiterProcedure } from "../../trpc.ts";

/** Tries a failed delivery again. */
export const resend = recruiterProcedure
  .input(z.object({ id: rowIdSchema }))
  .mutation(({ ctx, input }) => resendFeedback(ctx.deps, ctx.actor, input));
