import {
  feedbackContentSchema,
  feedbackCursorSchema,
  feedbackVersionSchema,
  rejectionReasonSchema,
  viewedFeedbackSchema,
  viewedFeedbacksSchema,
  viewedMailSchema,
} from "@teamified/contracts/feedback";
import { rowIdSchema } from "@teamified/contracts/ids";
import { pageInput } from "@teamified/contracts/paging";
import { approveFeedback } from "@teamified/hiring/feedback/approve-feedback";
import { approveFeedbacks } from "@teamified/hiring/feedback/approve-feedbacks";
import { editFeedback } from "@teamified/hiring/feedback/edit-feedback";
import { holdFeedback } from "@teamified/hiring/feedback/hold-feedback";
import { holdFeedbacks } from "@teamified/hiring/feedback/hold-feedbacks";
import { previewFeedback } from "@teamified/hiring/feedback/preview-feedback";
import { listFeedback, readFeedback } from "@teamified/hiring/feedback/read-feedback";
import { rejectFeedback } from "@teamified/hiring/feedback/reject-feedback";
import { releaseFeedback } from "@teamified/hiring/feedback/release-feedback";
import { resendFeedback } from "@teamified/hiring/feedback/resend-feedback";
import { z } from "zod";
import { procedure, router } from "../trpc.ts";

/** More than may be stored: a text that is too long is still shown while it is being shortened. */
const longestPreview = 40_000;

export const feedback = router({
  approve: procedure({
    permission: "feedback.approve",
    summary: "Approves the version that was read and sends it at once.",
  })
    .input(viewedMailSchema)
    .mutation(({ ctx, input }) => approveFeedback(ctx.deps, ctx.actor, input)),
  approveMany: procedure({
    permission: "feedback.approve",
    summary: "Approves several, each with the version that was seen; each has an outcome of its own.",
  })
    .input(z.object({ items: viewedFeedbacksSchema }))
    .mutation(({ ctx, input }) => approveFeedbacks(ctx.deps, ctx.actor, input)),
  edit: procedure({
    permission: "feedback.edit",
    summary: "Stores a new version; `stale` when somebody else edited meanwhile.",
  })
    .input(viewedFeedbackSchema.extend({ content: feedbackContentSchema }))
    .mutation(({ ctx, input }) => editFeedback(ctx.deps, ctx.actor, input)),
  get: procedure({
    permission: "feedback.read",
    summary: "One feedback with its versions and the mail as it would leave.",
  })
    .input(z.object({ id: rowIdSchema }))
    .query(({ ctx, input }) => readFeedback(ctx.deps, ctx.actor, input.id)),
  hold: procedure({
    permission: "feedback.approve",
    summary: "Stops the countdown of the version that was seen.",
  })
    .input(viewedFeedbackSchema)
    .mutation(({ ctx, input }) => holdFeedback(ctx.deps, ctx.actor, input)),
  holdMany: procedure({
    permission: "feedback.approve",
    summary:
      "Stops the countdown of several, each with the version that was seen; each has an outcome of its own.",
  })
    .input(z.object({ items: viewedFeedbacksSchema }))
    .mutation(({ ctx, input }) => holdFeedbacks(ctx.deps, ctx.actor, input)),
  /**
   * It changes nothing and is a mutation all the same: a query's input stands in the address, which is short and
   * ends in the logs of proxies.
   */
  preview: procedure({ permission: "feedback.edit", summary: "The mail with a text that is being written." })
    .input(
      z.object({
        id: rowIdSchema,
        version: feedbackVersionSchema,
        content: z.string().max(longestPreview),
      }),
    )
    .mutation(({ ctx, input }) => previewFeedback(ctx.deps, ctx.actor, input)),
  queue: procedure({
    permission: "feedback.read",
    summary: "Feedback by state; `waiting` is what a person may still decide, soonest deadline first.",
  })
    .input(
      pageInput.extend({
        cursor: feedbackCursorSchema.optional(),
        status: z
          .enum(["waiting", "overdue", "held", "sent", "rejected", "failed", "all"])
          .default("waiting"),
      }),
    )
    .query(({ ctx, input }) => listFeedback(ctx.deps, ctx.actor, input)),
  reject: procedure({
    permission: "feedback.approve",
    summary: "Rejects the version that was seen: it is never sent, unless it is released again.",
  })
    .input(viewedFeedbackSchema.extend({ reason: rejectionReasonSchema }))
    .mutation(({ ctx, input }) => rejectFeedback(ctx.deps, ctx.actor, input)),
  release: procedure({
    permission: "feedback.approve",
    summary: "Undoes a hold or a rejection: back to the deadline that it had.",
  })
    .input(viewedFeedbackSchema)
    .mutation(({ ctx, input }) => releaseFeedback(ctx.deps, ctx.actor, input)),
  resend: procedure({
    permission: "feedback.approve",
    summary: "Tries a failed delivery again, of the version that was seen.",
  })
    .input(viewedMailSchema)
    .mutation(({ ctx, input }) => resendFeedback(ctx.deps, ctx.actor, input)),
});
