import { rowIdSchema } from "@teamified/contracts/ids";
import { withdrawNotice as withdrawUseCase } from "@teamified/hiring/decisions/withdraw-notice";
import { z } from "zod";
import { recruiterProcedure } from "../../trpc.ts";

/** Takes back a notice that has not left. */
export const withdrawNotice = recruiterProcedure
  .input(z.object({ id: rowIdSchema }))
  .mutation(({ ctx, input }) => withdrawUseCase(ctx.deps, ctx.actor, input));
