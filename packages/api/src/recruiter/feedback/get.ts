import { rowIdSchema } from "@teamified/contracts/ids";
import { readFeedback } from "@teamified/hiring/feedback/read-feedback";
import { z } from "zod";
import { viewerProcedure } from "../../trpc.ts";

/** One feedback with its versions and the mail as it would leave. */
export const get = viewerProcedure
  .input(z.object({ id: rowIdSchema }))
  .query(({ ctx, input }) => readFeedback(ctx.deps, ctx.actor, input.id));
