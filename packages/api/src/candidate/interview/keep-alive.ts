import { rowIdSchema } from "@teamified/contracts/ids";
import { keepInterviewAlive } from "@teamified/hiring/interviews/keep-interview-alive";
import { z } from "zod";
import { candidateProcedure } from "../../trpc.ts";

/** Says that the candidate is there and writing. */
export const keepAlive = candidateProcedure
  .input(z.object({ id: rowIdSchema }))
  .mutation(({ ctx, input }) => keepInterviewAlive(ctx.deps, ctx.actor, input));
