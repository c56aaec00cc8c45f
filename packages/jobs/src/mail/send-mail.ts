import { sendMail } from "@teamified/hiring/mails/send-mail";
import { defineJob } from "../define-job.ts";

/** The job is only an alarm clock: the use case claims the row, or finds nothing to do, and the row counts its tries. */
export const sendMailJob = defineJob(
  {
    name: "mail.send",
    retry: { tries: 5, delaySeconds: 10, backoff: true },
    expireInSeconds: 120,
    // A mail is mostly waiting for the provider: at 300 ms each, two workers send 11 a second by twos and
    // 21 by fours. By eights it is 40, but on a machine whose processors are busy an approval then waits for
    // the fifteen others that share them. The provider's rate is kept by its pace, not by this number.
    concurrency: 4,
  },
  ({ deps, data, signal }) => sendMail(deps, data, signal),
);
