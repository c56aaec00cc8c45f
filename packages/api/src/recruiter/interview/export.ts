import { rowIdSchema } from "@teamified/contracts/ids";
import { exportInterview } from "@teamified/hiring/interviews/export-interview";
import { z } from "zod";
import { adminProcedure } from "../../trpc.ts";

/** A finished interview with its result, for a file that leaves the product: for admins. A mutation: each one is logged. */
export const exportFile = adminProcedure
  .input(z.object({ id: rowIdSchema }))
  .mutation(({ ctx, input }) => exportInterview(ctx.deps, ctx.actor, input));
