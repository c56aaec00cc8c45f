import { rowIdSchema } from "@teamified/contracts/ids";
import { readResume } from "@teamified/hiring/resumes/read-resumes";
import { z } from "zod";
import { candidateProcedure } from "../../trpc.ts";

/** One own resume with what was read from it and the feedback that was sent. */
export const get = candidateProcedure
  .input(z.object({ id: rowIdSchema }))
  .query(({ ctx, input }) => readResume(ctx.deps, ctx.actor, input.id));
