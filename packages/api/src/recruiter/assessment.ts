import { decideInput, rescoreInput } from "@teamified/contracts/assessments";
import { rowIdSchema } from "@teamified/contracts/ids";
import { readScoring } from "@teamified/hiring/assessments/read-scorings";
import { rescoreInterview } from "@teamified/hiring/assessments/rescore-interview";
import { retryAssessment } from "@teamified/hiring/assessments/retry-assessment";
import { decide } from "@teamified/hiring/decisions/decide";
import { z } from "zod";
import { procedure, router } from "../trpc.ts";

export const assessment = router({
  decide: procedure({ permission: "decision.record", summary: "Records a decision with its reason." })
    .input(decideInput)
    .mutation(({ ctx, input }) => decide(ctx.deps, ctx.actor, input)),
  rescore: procedure({
    permission: "assessment.rescore",
    summary: "Has a completed interview scored again; the result in force stays until then.",
  })
    .input(rescoreInput)
    .mutation(({ ctx, input }) => rescoreInterview(ctx.deps, ctx.actor, input)),
  retry: procedure({
    permission: "assessment.retry",
    summary: "Runs what is missing of a partial or failed assessment.",
  })
    .input(z.object({ interviewId: rowIdSchema }))
    .mutation(({ ctx, input }) => retryAssessment(ctx.deps, ctx.actor, input)),
  scoring: procedure({
    permission: "assessment.read",
    summary: "The whole result of one scoring, in force or earlier.",
  })
    .input(z.object({ interviewId: rowIdSchema, scoring: z.number().int().min(1) }))
    .query(({ ctx, input }) => readScoring(ctx.deps, ctx.actor, input)),
});
