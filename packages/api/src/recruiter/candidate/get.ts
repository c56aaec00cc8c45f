import { rowIdSchema } from "@teamified/contracts/ids";
import { readCandidate } from "@teamified/hiring/candidates/read-candidates";
import { z } from "zod";
import { viewerProcedure } from "../../trpc.ts";

/** One candidate with resumes and interviews. */
export const get = viewerProcedure
  .input(z.object({ id: rowIdSchema }))
  .query(({ ctx, input }) => readCandidate(ctx.deps, ctx.actor, input.id));
