import { rowIdSchema } from "@teamified/contracts/ids";
import { readReport } from "@teamified/hiring/assessments/read-report";
import { z } from "zod";
import { viewerProcedure } from "../../trpc.ts";

/** The whole report of an interview. */
export const report = viewerProcedure
  .input(z.object({ id: rowIdSchema }))
  .query(({ ctx, input }) => readReport(ctx.deps, ctx.actor, input.id));
