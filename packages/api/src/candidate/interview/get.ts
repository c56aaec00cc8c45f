import { rowIdSchema } from "@teamified/contracts/ids";
import { readInterview } from "@teamified/hiring/interviews/read-interview";
import { z } from "zod";
import { candidateProcedure } from "../../trpc.ts";

/** One own interview as it stands; brings it on when a crash left it without a reply. */
export const get = candidateProcedure
  .input(z.object({ id: rowIdSchema }))
  .query(({ ctx, input }) => readInterview(ctx.deps, ctx.actor, input.id));
