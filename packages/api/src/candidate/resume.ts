import { AppError } from "@teamified/contracts/errors";
import { rowIdSchema } from "@teamified/contracts/ids";
import { correctResumeInput } from "@teamified/contracts/resume-corrections";
import { maxResumeBytes } from "@teamified/contracts/resumes";
import { correctResume } from "@teamified/hiring/resumes/correct-resume";
import { createDownloadLink } from "@teamified/hiring/resumes/create-download-link";
import { listResumes, readResume } from "@teamified/hiring/resumes/read-resumes";
import { removeResume } from "@teamified/hiring/resumes/remove-resume";
import { retryResume } from "@teamified/hiring/resumes/retry-resume";
import { uploadResume } from "@teamified/hiring/resumes/upload-resume";
import { z } from "zod";
import { procedure, router } from "../trpc.ts";

export const resume = router({
  correct: procedure({
    permission: "own",
    summary: "Puts right what was read from an own resume; what was read is kept.",
  })
    .input(correctResumeInput)
    .mutation(({ ctx, input }) => correctResume(ctx.deps, ctx.actor, input)),
  downloadLink: procedure({
    permission: "own",
    summary: "A signed link to the original file; each one is logged, hence a mutation.",
  })
    .input(z.object({ id: rowIdSchema }))
    .mutation(({ ctx, input }) =>
      createDownloadLink(ctx.deps, ctx.actor, { ...input, sessionId: ctx.sessionId }),
    ),
  get: procedure({
    permission: "own",
    summary: "One own resume with what was read from it and the feedback that was sent.",
  })
    .input(z.object({ id: rowIdSchema }))
    .query(({ ctx, input }) => readResume(ctx.deps, ctx.actor, input.id)),
  list: procedure({ permission: "own", summary: "Own resumes, newest first." }).query(({ ctx }) =>
    listResumes(ctx.deps, ctx.actor),
  ),
  remove: procedure({ permission: "own", summary: "Deletes a resume with its file and feedback." })
    .input(z.object({ id: rowIdSchema }))
    .mutation(({ ctx, input }) => removeResume(ctx.deps, ctx.actor, input)),
  retry: procedure({ permission: "own", summary: "Reads a failed resume again." })
    .input(z.object({ id: rowIdSchema }))
    .mutation(({ ctx, input }) => retryResume(ctx.deps, ctx.actor, input)),
  upload: procedure({
    permission: "own",
    summary: "Takes FormData with one `file`: a PDF, DOCX or DOC of at most 10 MB.",
  })
    .input(z.instanceof(FormData))
    .mutation(async ({ ctx, input }) => {
      const file = input.get("file");
      if (!(file instanceof File)) {
        throw new AppError("invalid_input", "Choose a PDF, DOCX or DOC file first.", { field: "file" });
      }
      // Looked at before the bytes are copied; the use case looks again at what really came.
      const bytes = file.size > maxResumeBytes ? null : new Uint8Array(await file.arrayBuffer());
      if (!bytes) {
        throw new AppError(
          "too_large",
          "This file is larger than 10 MB. Save a smaller PDF, DOCX or DOC and try again.",
          {
            field: "file",
          },
        );
      }
      return uploadResume(ctx.deps, ctx.actor, { fileName: file.name, bytes });
    }),
});
