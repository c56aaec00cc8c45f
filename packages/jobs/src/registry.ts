import type { JobName } from "@teamified/contracts/jobs";
import type { Job } from "./define-job.ts";
import { redraftFeedbackJob } from "./feedback/redraft-feedback.ts";
import { sendFeedbackJob } from "./feedback/send-feedback.ts";
import { scoreInterviewJob } from "./interview/score-interview.ts";
import { sendMailJob } from "./mail/send-mail.ts";
import { budgetAlertJob } from "./models/budget-alert.ts";
import { parseResumeJob } from "./resume/parse-resume.ts";
import { purgeJob } from "./system/purge.ts";
import { sweepJob } from "./system/sweep.ts";

/** The jobs that a worker runs, by name. */
export type Registry = { readonly [N in JobName]?: Job<N> };

/** Every job of the product: a name of contracts without its handler here does not compile. */
export const registry = {
  "resume.parse": parseResumeJob,
  "feedback.send": sendFeedbackJob,
  "feedback.redraft": redraftFeedbackJob,
  "mail.send": sendMailJob,
  "interview.score": scoreInterviewJob,
  "models.budget-alert": budgetAlertJob,
  "system.sweep": sweepJob,
  "system.purge": purgeJob,
} as const satisfies Required<Registry>;
