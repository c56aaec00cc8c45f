import { deleteOldSessions } from "@teamified/hiring/accounts/delete-old-sessions";
import { deleteExpiredInterviews } from "@teamified/hiring/interviews/delete-expired-interviews";
import { deleteOldMails } from "@teamified/hiring/mails/delete-old-mails";
import { deleteOldCalls } from "@teamified/hiring/models/delete-old-calls";
import { defineJob } from "../define-job.ts";

/** Days. As long as pg-boss keeps a job that waits; no job outlives its steps. */
const keepStepsDays = 14;

/** Removes, every night, what is kept no longer: steps of jobs that are over, interviews past their retention, old calls, sessions and mails. */
export const purgeJob = defineJob(
  { name: "system.purge", retry: { tries: 3, delaySeconds: 60 }, concurrency: 1, cron: "17 3 * * *" },
  async ({ deps, log }) => {
    const before = new Date(deps.clock.now().getTime() - keepStepsDays * 86_400_000);
    const { count: steps } = await deps.db.jobStep.deleteMany({ where: { createdAt: { lt: before } } });
    const interviews = await deleteExpiredInterviews(deps);
    const calls = await deleteOldCalls(deps);
    const sessions = await deleteOldSessions(deps);
    const mails = await deleteOldMails(deps);
    log.info({ steps, interviews, calls, sessions, mails }, "purged");
  },
);
