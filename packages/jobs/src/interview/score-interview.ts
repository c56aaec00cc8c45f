import { markAssessmentFailed } from "@teamified/hiring/assessments/mark-assessment-failed";
import { scoreInterview } from "@teamified/hiring/assessments/score-interview";
import { defineJob } from "../define-job.ts";

/** ASM-1. The use case stores each finished pass in a row of its own, so it needs no steps here. */
export const scoreInterviewJob = defineJob(
  { name: "interview.score", retry: { tries: 3, delaySeconds: 2 }, onFailed: markAssessmentFailed },
  ({ deps, data, signal }) => scoreInterview(deps, data, signal),
);
