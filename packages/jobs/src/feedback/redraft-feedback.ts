import { redraftFeedback } from "@teamified/hiring/feedback/redraft-feedback";
import { defineJob } from "../define-job.ts";

/** FDB-1, RES-6. Where it fails for good the deadline asks for it again. */
export const redraftFeedbackJob = defineJob(
  { name: "feedback.redraft", retry: { tries: 3, delaySeconds: 10, backoff: true }, expireInSeconds: 300 },
  ({ deps, data, step }) => redraftFeedback(deps, data, step),
);
