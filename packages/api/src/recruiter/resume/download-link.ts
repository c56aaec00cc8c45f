import { rowIdSchema } from "@teamified/contracts/ids";
import { createDownloadLink } from "@teamified/hiring/resumes/create-download-link";
import { z } from "zod";
import { viewerProcedure } from "../../trpc.ts";

/** A signed link to the original file; each one is logged, hence a mutation. */
export const downloadLink = viewerProcedure
  .input(z.object({ id: rowIdSchema }))
  .mutation(({ ctx, input }) =>
    createDownloadLink(ctx.deps, ctx.actor, { ...input, sessionId: ctx.sessionId }),
  );
