import { sendBudgetAlert } from "@teamified/hiring/models/send-budget-alert";
import { defineJob } from "../define-job.ts";

/** Each admin's mail is a step: a retry goes on behind those that have theirs. */
export const budgetAlertJob = defineJob(
  {
    name: "models.budget-alert",
    retry: { tries: 8, delaySeconds: 20, backoff: true },
    expireInSeconds: 120,
    concurrency: 1,
  },
  ({ deps, data, step, signal }) => sendBudgetAlert(deps, data, step, signal),
);
