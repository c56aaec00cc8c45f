import { defineJob } from "../define-job.ts";

/** Days. As long as pg-boss keeps a job that waits; no job outlives its steps. */
const keepDays = 14;

/** Removes the stored steps of jobs that are long over, every night. */
export const purgeStepsJob = defineJob(
  { name: "system.purge", retry: { tries: 3, delaySeconds: 60 }, concurrency: 1, cron: "17 3 * * *" },
  async ({ deps, log }) => {
    const before = new Date(deps.clock.now().getTime() - keepDays * 86_400_000);
    const { count } = await deps.db.jobStep.deleteMany({ where: { createdAt: { lt: before } } });
    log.info({ count }, "purged stored steps");
  },
);
