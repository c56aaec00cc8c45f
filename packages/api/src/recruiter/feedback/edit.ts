import { feedbackContentSchema } from "@teamified/contracts/feedback";
import { rowIdSchema } from "@teamified/contracts/ids";
import { editFeedback } from "@teamified/hiring/feedback/edit-feedback";
import { z } from "zod";
import { recruiterProcedure } from "../../trpc.ts";

/** Stores a new version; `stale` when somebody else edited meanwhile. */
export const edit = recruiterProcedure
  .input(z.object({ id: rowIdSchema, version: z.number().int().min(1), content: feedbackContentSchema }))
  .mutation(({ ctx, input }) => editFeedback(ctx.deps, ctx.actor, input));
