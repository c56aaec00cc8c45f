import { rowIdSchema } from "@teamified/contracts/ids";
import { readOutboxMail } from "@teamified/hiring/outbox/read-outbox";
import { z } from "zod";
import { viewerProcedure } from "../../trpc.ts";

/** One mail as it was written. */
export const get = viewerProcedure
  .input(z.object({ id: rowIdSchema }))
  .query(({ ctx, input }) => readOutboxMail(ctx.deps, ctx.actor, input.id));
