import { feedbackVersionSchema } from "@teamified/contracts/feedback";
import { rowIdSchema } from "@teamified/contracts/ids";
import { previewFeedback } from "@teamified/hiring/feedback/preview-feedback";
import { z } from "zod";
import { recruiterProcedure } from "../../trpc.ts";

/** More than may be stored: a text that is too long is still shown while it is being shortened. */
const longestPreview = 40_000;

/**
 * The mail with a text that is being written. It changes nothing and is a mutation all the same: a query's
 * input stands in the address, which is short and ends in the logs of proxies.
 */
export const preview = recruiterProcedure
  .input(
    z.object({
      id: rowIdSchema,
      version: feedbackVersionSchema,
      content: z.string().max(longestPreview),
    }),
  )
  .mutation(({ ctx, input }) => previewFeedback(ctx.deps, ctx.actor, input));
