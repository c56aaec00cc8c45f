import { scheduleNoticeInput } from "@teamified/contracts/decisions";
import { rowIdSchema } from "@teamified/contracts/ids";
import { draftNotice, previewNotice } from "@teamified/hiring/decisions/preview-notice";
import { scheduleNotice } from "@teamified/hiring/decisions/schedule-notice";
import { withdrawNotice } from "@teamified/hiring/decisions/withdraw-notice";
import { z } from "zod";
import { procedure, router } from "../trpc.ts";

/** More than may be stored: a text that is too long is still shown while it is being shortened. */
const longestPreview = 20_000;

export const decision = router({
  draft: procedure({
    permission: "decision.notify",
    summary: "A first text for what the candidate is told of a decision, and after how long it leaves.",
  })
    .input(z.object({ decisionId: rowIdSchema }))
    .query(({ ctx, input }) => draftNotice(ctx.deps, ctx.actor, input)),
  /** A mutation, because a query's input ends in the logs of proxies. */
  preview: procedure({
    permission: "decision.notify",
    summary: "The mail with a text that is being written.",
  })
    .input(z.object({ decisionId: rowIdSchema, body: z.string().max(longestPreview) }))
    .mutation(({ ctx, input }) => previewNotice(ctx.deps, ctx.actor, input)),
  scheduleNotice: procedure({
    permission: "decision.notify",
    summary:
      "Schedules what the candidate is told of a decision, or another text in place of the scheduled one.",
  })
    .input(scheduleNoticeInput)
    .mutation(({ ctx, input }) => scheduleNotice(ctx.deps, ctx.actor, input)),
  withdrawNotice: procedure({
    permission: "decision.notify",
    summary: "Takes back a notice that has not left.",
  })
    .input(z.object({ id: rowIdSchema }))
    .mutation(({ ctx, input }) => withdrawNotice(ctx.deps, ctx.actor, input)),
});
