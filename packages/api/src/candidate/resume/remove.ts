import { rowIdSchema } from "@teamified/contracts/ids";
import { removeResume } from "@teamified/hiring/resumes/remove-resume";
import { z } from "zod";
import { candidateProcedure } from "../../trpc.ts";

/** Deletes a resume with its file and feedback. */
export const remove = candidateProcedure
  .input(z.object({ id: rowIdSchema }))
  .mutation(({ ctx, input }) => removeResume(ctx.deps, ctx.actor, input));
