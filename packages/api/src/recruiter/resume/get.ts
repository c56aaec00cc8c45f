import { rowIdSchema } from "@teamified/contracts/ids";
import { readResumeForTeam } from "@teamified/hiring/resumes/read-resumes";
import { z } from "zod";
import { viewerProcedure } from "../../trpc.ts";

/** One resume with its pages, what was read from it, and what the candidate put right. */
export const get = viewerProcedure
  .input(z.object({ id: rowIdSchema }))
  .query(({ ctx, input }) => readResumeForTeam(ctx.deps, ctx.actor, input.id));
