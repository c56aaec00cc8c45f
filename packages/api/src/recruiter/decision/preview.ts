import { rowIdSchema } from "@teamified/contracts/ids";
import { previewNotice } from "@teamified/hiring/decisions/preview-notice";
import { z } from "zod";
import { recruiterProcedure } from "../../trpc.ts";

/** More than may be stored: a text that is too long is still shown while it is being shortened. */
const longestPreview = 20_000;

/** The mail with a text that is being written. A mutation, because a query's input ends in the logs of proxies. */
export const preview = recruiterProcedure
  .input(z.object({ decisionId: rowIdSchema, body: z.string().max(longestPreview) }))
  .mutation(({ ctx, input }) => previewNotice(ctx.deps, ctx.actor, input));
