import { sendFeedback } from "@teamified/hiring/feedback/send-feedback";
import { defineJob } from "../define-job.ts";

/** FDB-2. The job is only a timer: the use case claims the row, or finds nothing to do; the sweep offers it again. */
export const sendFeedbackJob = defineJob(
  {
    name: "feedback.send",
    retry: { tries: 5, delaySeconds: 10, backoff: true },
    expireInSeconds: 120,
    // Writes two rows and waits for nobody. What it makes is `mail.send`, which an approval waits for.
    concurrency: 2,
    // It fails only with the database, and the row is not given up because of that: it goes on here, or by the sweep.
    onFailed: sendFeedback,
  },
  ({ deps, data }) => sendFeedback(deps, data),
);
