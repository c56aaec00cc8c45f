import { pageInput } from "@teamified/contracts/paging";
import { listAllInterviews } from "@teamified/hiring/candidates/read-candidates";
import { z } from "zod";
import { viewerProcedure } from "../../trpc.ts";

/** Interviews, newest first. */
export const list = viewerProcedure
  .input(pageInput.extend({ status: z.enum(["in_progress", "completed", "abandoned"]).optional() }))
  .query(({ ctx, input }) => listAllInterviews(ctx.deps, ctx.actor, input));
