import { rowIdSchema } from "@teamified/contracts/ids";
import { exportInterview } from "@teamified/hiring/interviews/export-interview";
import { z } from "zod";
import { recruiterProcedure } from "../../trpc.ts";

/** The interview as scoring reads it, for a file. A mutation: each one is logged. */
export const exportFile = recruiterProcedure
  .input(z.object({ id: rowIdSchema }))
  .mutation(({ ctx, input }) => exportInterview(ctx.deps, ctx.actor, input));
