import { rowIdSchema } from "@teamified/contracts/ids";
import { approveFeedback } from "@teamified/hiring/feedback/approve-feedback";
import { z } from "zod";
import { recruiterProcedure } from "../../trpc.ts";

/** Approves the version that was read and sends it at once (FDB-3). */
export const approve = recruiterProcedure
  .input(z.object({ id: rowIdSchema, version: z.number().int().min(1) }))
  .mutation(({ ctx, input }) => approveFeedback(ctx.deps, ctx.actor, input));
