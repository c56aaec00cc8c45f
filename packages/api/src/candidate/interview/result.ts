import { rowIdSchema } from "@teamified/contracts/ids";
import { readResult } from "@teamified/hiring/assessments/read-result";
import { z } from "zod";
import { candidateProcedure } from "../../trpc.ts";

/** The result made for the candidate (ASM-8). */
export const result = candidateProcedure
  .input(z.object({ id: rowIdSchema }))
  .query(({ ctx, input }) => readResult(ctx.deps, ctx.actor, input.id));
