import { pageInput } from "@teamified/contracts/paging";
import { listFailedResumes } from "@teamified/hiring/insight/list-failed-resumes";
import { viewerProcedure } from "../../trpc.ts";

/** Resumes that could not be read, newest first. */
export const listFailed = viewerProcedure
  .input(pageInput)
  .query(({ ctx, input }) => listFailedResumes(ctx.deps, ctx.actor, input));
