import { AppError } from "@teamified/contracts/errors";
import { maxResumeBytes } from "@teamified/contracts/resumes";
import { uploadResume } from "@teamified/hiring/resumes/upload-resume";
import { z } from "zod";
import { candidateProcedure } from "../../trpc.ts";

/** Takes FormData with one `file`: a PDF, DOCX or DOC of at most 10 MB (RES-1). */
export const upload = candidateProcedure.input(z.instanceof(FormData)).mutation(async ({ ctx, input }) => {
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
});
