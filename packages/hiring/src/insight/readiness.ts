import type { Deps } from "../deps.ts";
import { countOverdue } from "./overdue-work.ts";

const limitMs = 2000;

/** Of all organizations, for a monitor: what is late, and what was given up. */
type Numbers = {
  overdueFeedback: number;
  overdueMails: number;
  overdueResumes: number;
  overdueAssessments: number;
  sendingBeyondLease: number;
  failedFeedback: number;
  failedMails: number;
  deadJobs: number;
};

/**
 * Whether this instance can serve: database, storage, queue (OPS-5). What is late or failed is told in
 * `numbers`, null when they could not be read, and makes no instance unready: it serves as before, and the
 * workers' failing would take every portal out of rotation.
 */
export async function checkReadiness(deps: Deps): Promise<{
  ok: boolean;
  checks: Record<"database" | "storage" | "queue", { ok: boolean; detail: string }>;
  numbers: Numbers | null;
}> {
  let numbers: Numbers | null = null;
  const [database, storage, queue] = await Promise.all([
    check(async () => {
      await deps.db.$queryRaw`select 1`;
      return { ok: true, detail: "answers" };
    }),
    check(async () => {
      await deps.files.check();
      return { ok: true, detail: deps.files.provider };
    }),
    check(async () => {
      const [overdue, failedFeedback, failedMails, deadJobs] = await Promise.all([
        countOverdue(deps),
        deps.db.resumeFeedback.count({ where: { status: "failed" } }),
        deps.db.mail.count({ where: { state: "failed" } }),
        deps.countDeadJobs(),
      ]);
      numbers = {
        overdueFeedback: overdue.feedback,
        overdueMails: overdue.mails,
        overdueResumes: overdue.resumes,
        overdueAssessments: overdue.assessments,
        sendingBeyondLease: overdue.sendingBeyondLease,
        failedFeedback,
        failedMails,
        deadJobs,
      };
      return {
        ok: true,
        detail: `overdue: ${overdue.feedback} feedback, ${overdue.mails} mails, ${overdue.resumes} resumes, ${overdue.assessments} assessments`,
      };
    }),
  ]);
  return { ok: database.ok && storage.ok && queue.ok, checks: { database, storage, queue }, numbers };
}

async function check(
  work: () => Promise<{ ok: boolean; detail: string }>,
): Promise<{ ok: boolean; detail: string }> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<{ ok: boolean; detail: string }>((resolve) => {
    timer = setTimeout(() => resolve({ ok: false, detail: `no answer within ${limitMs} ms` }), limitMs);
  });
  try {
    return await Promise.race([work(), late]);
  } catch {
    // The details are in the log of the part that failed; a public address tells no more than this.
    return { ok: false, detail: "unavailable" };
  } finally {
    clearTimeout(timer);
  }
}
