import { markResumeFailed } from "@teamified/hiring/resumes/mark-resume-failed";
import { parseResume } from "@teamified/hiring/resumes/parse-resume";
import { defineJob } from "../define-job.ts";

/** RES-3. OCR of a long scan takes minutes, so a try may. */
export const parseResumeJob = defineJob(
  {
    name: "resume.parse",
    retry: { tries: 3, delaySeconds: 5, backoff: true },
    expireInSeconds: 600,
    onFailed: markResumeFailed,
  },
  ({ deps, data, step }) => parseResume(deps, data, step),
);
