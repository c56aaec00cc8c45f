import { rowIdSchema } from "@teamified/contracts/ids";
import { draftNotice } from "@teamified/hiring/decisions/preview-notice";
import { z } from "zod";
import { recruiterProcedure } from "../../trpc.ts";

/** A first text for what the candidate is told of a decision, and after how long it leaves. */
export const draft = recruiterProcedure
  .input(z.object({ decisionId: rowIdSchema }))
  .query(({ ctx, input }) => draftNotice(ctx.deps, ctx.actor, input));
