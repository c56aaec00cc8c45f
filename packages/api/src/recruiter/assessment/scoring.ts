import { rowIdSchema } from "@teamified/contracts/ids";
import { readScoring } from "@teamified/hiring/assessments/read-scorings";
import { z } from "zod";
import { viewerProcedure } from "../../trpc.ts";

/** The whole result of one scoring, in force or earlier. */
export const scoring = viewerProcedure
  .input(z.object({ interviewId: rowIdSchema, scoring: z.number().int().min(1) }))
  .query(({ ctx, input }) => readScoring(ctx.deps, ctx.actor, input));
