import { sweep } from "@teamified/hiring/sweep";
import { defineJob } from "../define-job.ts";

/** Finds what a lost message left behind, every minute. A sweep that fails is made up for by the next. */
export const sweepJob = defineJob(
  {
    name: "system.sweep",
    retry: { tries: 2, delaySeconds: 5 },
    expireInSeconds: 120,
    concurrency: 1,
    cron: "* * * * *",
  },
  async ({ deps, log }) => {
    const found = await sweep(deps);
    if (Object.values(found).some((count) => count > 0)) log.info({ found }, "swept");
  },
);
