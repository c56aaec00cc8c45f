import { inTransaction } from "@teamified/db/transaction";
import { queueBudgetAlert } from "@teamified/hiring/models/claim-budget-alert";
import { spentOn } from "@teamified/hiring/models/spent-on";
import { defineJob } from "../define-job.ts";

/** Nothing enqueues it any more: it carries over what a version from before the table of mails left in the queue. */
export const budgetAlertJob = defineJob(
  { name: "models.budget-alert", retry: { tries: 8, delaySeconds: 20, backoff: true }, concurrency: 1 },
  async ({ deps, data }) => {
    const { costUsd } = await spentOn(deps.db, data.organizationId, data.day);
    const { dailyBudgetUsd } = deps.settings.models;
    await inTransaction(deps.db, (tx) =>
      queueBudgetAlert({ ...deps, dailyBudgetUsd }, tx, { ...data, spentUsd: costUsd }),
    );
  },
);
