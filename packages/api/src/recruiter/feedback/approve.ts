import { viewedMailSchema } from "@teamified/contracts/feedback";
import { approveFeedback } from "@teamified/hiring/feedback/approve-feedback";
import { recruiterProcedure } from "../../trpc.ts";

/** Approves the version that was read and sends it at once (FDB-3). */
export const approve = recruiterProcedure
  .input(viewedMailSchema)
  .mutation(({ ctx, input }) => approveFeedback(ctx.deps, ctx.actor, input));
