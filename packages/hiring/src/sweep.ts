import type { JobName, JobPayload } from "@teamified/contracts/jobs";
import { inTransaction } from "@teamified/db/transaction";
import { indexCandidates } from "./candidates/index-candidates.ts";
import type { Deps } from "./deps.ts";
import { findDueFeedback } from "./feedback/find-due-feedback.ts";
import { abandonIdleInterviews } from "./interviews/abandon-idle-interviews.ts";
import { removeUnsentRecordings } from "./interviews/remove-unsent-recordings.ts";
import { sweepLimits } from "./limits/consume-limit.ts";
import { dueMails } from "./mails/due-mails.ts";

/** Rows untouched for this long have no live job: the longest retry delay is shorter. */
const quietSeconds = 120;
const batch = 500;

/**
 * Offers again what a lost job left behind, ends interviews without activity, removes recordings that nobody sent and
 * limits that are spent, and makes changed candidates searchable. Every enqueue has
 * the row's key, so what is queued already is moved, not doubled; every job looks at its row first,
 * so what is done already is not done again. Returns counts.
 */
export async function sweep(deps: Deps): Promise<{
  feedback: number;
  mails: number;
  resumes: number;
  assessments: number;
  abandoned: number;
  recordings: number;
  limits: number;
  searchable: number;
}> {
  const now = deps.clock.now();
  const quiet = new Date(now.getTime() - quietSeconds * 1000);
  const [feedback, mails, resumes, assessments, scorings] = await Promise.all([
    findDueFeedback(deps, batch),
    deps.db.mail.findMany({
      where: dueMails(now),
      orderBy: [{ urgent: "desc" }, { sendAfter: "asc" }],
      take: batch,
      select: { id: true, urgent: true },
    }),
    deps.db.resume.findMany({
      where: { parsingStatus: { in: ["pending", "processing"] }, updatedAt: { lt: quiet } },
      take: batch,
      select: { id: true },
    }),
    deps.db.assessmentResult.findMany({
      where: { status: { in: ["pending", "running"] }, updatedAt: { lt: quiet } },
      take: batch,
      select: { interviewId: true },
    }),
    deps.db.assessmentScoring.findMany({
      where: {
        status: { in: ["pending", "running"] },
        updatedAt: { lt: quiet },
        assessment: { status: "completed" },
      },
      take: batch,
      select: { assessment: { select: { interviewId: true } } },
    }),
  ]);
  const unscored = [...assessments, ...scorings.map(({ assessment }) => assessment)];
  // A transaction for each: together they would hold the rows of the queue for seconds, and an
  // approval of one of them would wait.
  for (const { id } of feedback) await offer(deps, "feedback.send", { feedbackId: id }, id);
  for (const { id, urgent } of mails) await offer(deps, "mail.send", { mailId: id }, id, urgent);
  for (const { id } of resumes) await offer(deps, "resume.parse", { resumeId: id }, id);
  for (const { interviewId } of unscored) await offer(deps, "interview.score", { interviewId }, interviewId);
  const abandoned = await abandonIdleInterviews(deps);
  const recordings = await removeUnsentRecordings(deps);
  const limits = await sweepLimits(deps);
  const searchable = await makeSearchable(deps);
  return {
    feedback: feedback.length,
    mails: mails.length,
    resumes: resumes.length,
    assessments: unscored.length,
    abandoned,
    recordings,
    limits,
    searchable,
  };
}

/** Candidates whose search was not made anew by one who searched, as after an import; a part at a time. */
async function makeSearchable(deps: Deps): Promise<number> {
  let made = 0;
  for (let part = 0; part < 20; part += 1) {
    const now = await indexCandidates(deps, { limit: batch });
    made += now;
    if (now < batch) break;
  }
  return made;
}

function offer<N extends JobName>(
  deps: Deps,
  name: N,
  payload: JobPayload<N>,
  key: string,
  urgent = false,
): Promise<void> {
  return inTransaction(deps.db, (tx) => deps.enqueue(tx, name, payload, { key, unlessLive: true, urgent }));
}
