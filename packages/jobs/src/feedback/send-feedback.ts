import { markFeedbackFailed } from "@teamified/hiring/feedback/mark-feedback-failed";
import { sendFeedback } from "@teamified/hiring/feedback/send-feedback";
import { defineJob } from "../define-job.ts";

/** FDB-4 and FDB-5. The job is only a timer: the use case claims the row, or finds nothing to do. */
export const sendFeedbackJob = defineJob(
  {
    name: "feedback.send",
    retry: { tries: 5, delaySeconds: 10, backoff: true },
    expireInSeconds: 120,
    // A mail is mostly waiting for the provider: at 300 ms each, two workers send 11 a second by twos and
    // 21 by fours. By eights it is 40, but on a machine whose processors are busy an approval then waits for
    // the fifteen others that share them. The provider's rate is kept by its pace, not by this number.
    concurrency: 4,
    onFailed: markFeedbackFailed,
  },
  ({ deps, data, signal }) => sendFeedback(deps, data, signal),
);
