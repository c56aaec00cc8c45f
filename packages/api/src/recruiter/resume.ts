import { rowIdSchema } from "@teamified/contracts/ids";
import { pageInput } from "@teamified/contracts/paging";
import { listFailedResumes } from "@teamified/hiring/insight/list-failed-resumes";
import { createDownloadLink } from "@teamified/hiring/resumes/create-download-link";
import { readResumeForTeam } from "@teamified/hiring/resumes/read-resumes";
import { retryResume } from "@teamified/hiring/resumes/retry-resume";
import { z } from "zod";
import { procedure, router } from "../trpc.ts";

export const resume = router({
  downloadLink: procedure({
    permission: "resume.download",
    summary: "A signed link to the original file; each one is logged, hence a mutation.",
  })
    .input(z.object({ id: rowIdSchema }))
    .mutation(({ ctx, input }) =>
      createDownloadLink(ctx.deps, ctx.actor, { ...input, sessionId: ctx.sessionId }),
    ),
  get: procedure({
    permission: "resume.read",
    summary: "One resume with its pages, what was read from it, and what the candidate put right.",
  })
    .input(z.object({ id: rowIdSchema }))
    .query(({ ctx, input }) => readResumeForTeam(ctx.deps, ctx.actor, input.id)),
  listFailed: procedure({
    permission: "resume.read",
    summary: "Resumes that could not be read, newest first.",
  })
    .input(pageInput)
    .query(({ ctx, input }) => listFailedResumes(ctx.deps, ctx.actor, input)),
  retry: procedure({ permission: "resume.retry", summary: "Reads a failed resume again." })
    .input(z.object({ id: rowIdSchema }))
    .mutation(({ ctx, input }) => retryResume(ctx.deps, ctx.actor, input)),
});
