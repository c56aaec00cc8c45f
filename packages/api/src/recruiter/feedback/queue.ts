import { feedbackCursorSchema } from "@teamified/contracts/feedback";
import { pageInput } from "@teamified/contracts/paging";
import { listFeedback } from "@teamified/hiring/feedback/read-feedback";
import { z } from "zod";
import { viewerProcedure } from "../../trpc.ts";

/** Feedback by state; `waiting` is what a person may still decide, soonest deadline first. */
export const queue = viewerProcedure
  .input(
    pageInput.extend({
      cursor: feedbackCursorSchema.optional(),
      status: z.enum(["waiting", "held", "sent", "rejected", "failed", "all"]).default("waiting"),
    }),
  )
  .query(({ ctx, input }) => listFeedback(ctx.deps, ctx.actor, input));
