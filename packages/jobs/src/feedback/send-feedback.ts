import { markFeedbackFailed } from "@teamified/hiring/feedback/mark-feedback-failed";
import { sendFeedback } from "@teamified/hiring/feedback/send-feedback";
import { defineJob } from "../define-job.ts";

/** FDB-4 and FDB-5. The job is only a timer: the use case claims the row, or finds nothing to do. */
export const sendFeedbackJob = defineJob(
  {
    name: "feedback.send",
    retry: { tries: 5, delaySeconds: 10, backoff: true },
    expireInSeconds: 120,
    // A mail is mostly waiting for the provider. At 300 ms each, two at a time send 11 a second with two
    // workers, eight send 40; the provider's rate is kept by its pace, not by this number.
    concurrency: 8,
    onFailed: markFeedbackFailed,
  },
  ({ deps, data, signal }) => sendFeedback(deps, data, signal),
);
