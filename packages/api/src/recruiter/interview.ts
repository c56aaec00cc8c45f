import { rowIdSchema } from "@teamified/contracts/ids";
import { pageInput } from "@teamified/contracts/paging";
import { readReport } from "@teamified/hiring/assessments/read-report";
import { listAllInterviews } from "@teamified/hiring/candidates/read-candidates";
import { exportInterview } from "@teamified/hiring/interviews/export-interview";
import { z } from "zod";
import { procedure, router } from "../trpc.ts";

export const interview = router({
  /** A mutation: each one is logged. */
  export: procedure({
    permission: "interview.export",
    summary: "A finished interview with its result, for a file that leaves the product: for admins.",
  })
    .input(z.object({ id: rowIdSchema }))
    .mutation(({ ctx, input }) => exportInterview(ctx.deps, ctx.actor, input)),
  list: procedure({ permission: "interview.read", summary: "Interviews, newest first." })
    .input(pageInput.extend({ status: z.enum(["in_progress", "completed", "abandoned"]).optional() }))
    .query(({ ctx, input }) => listAllInterviews(ctx.deps, ctx.actor, input)),
  report: procedure({ permission: "interview.read", summary: "The whole report of an interview." })
    .input(z.object({ id: rowIdSchema }))
    .query(({ ctx, input }) => readReport(ctx.deps, ctx.actor, input.id)),
});
