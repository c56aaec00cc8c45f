import { correctResumeInput } from "@teamified/contracts/resume-corrections";
import { correctResume } from "@teamified/hiring/resumes/correct-resume";
import { candidateProcedure } from "../../trpc.ts";

/** Puts right what was read from an own resume; what was read is kept (RES-6). */
export const correct = candidateProcedure
  .input(correctResumeInput)
  .mutation(({ ctx, input }) => correctResume(ctx.deps, ctx.actor, input));
