import { rowIdSchema } from "@teamified/contracts/ids";
import { allowRetake as allow } from "@teamified/hiring/interviews/allow-retake";
import { z } from "zod";
import { recruiterProcedure } from "../../trpc.ts";

/** Lets a candidate interview for a role once more before the organization's days are over. */
export const allowRetake = recruiterProcedure
  .input(z.object({ id: rowIdSchema, roleKey: z.string().max(60) }))
  .mutation(({ ctx, input }) =>
    allow(ctx.deps, ctx.actor, { candidateId: input.id, roleKey: input.roleKey }),
  );
