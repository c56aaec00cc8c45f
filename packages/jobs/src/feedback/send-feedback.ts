import { markFeedbackFailed } from "@teamified/hiring/feedback/mark-feedback-failed";
import { sendFeedback } from "@teamified/hiring/feedback/send-feedback";
import { defineJob } from "../define-job.ts";

/** FDB-4 and FDB-5. The job is only a timer: the use case claims the row, or finds nothing to do. */
export const sendFeedbackJob = defineJob(
  {
    name: "feedback.send",
    retry: { tries: 5, delaySeconds: 10, backoff: true },
    expireInSeconds: 120,
    onFailed: markFeedbackFailed,
  },
  ({ deps, data, signal }) => sendFeedback(deps, data, signal),
);
