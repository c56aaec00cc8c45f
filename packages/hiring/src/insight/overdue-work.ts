import type { Deps } from "../deps.ts";
import { sendingLeaseSeconds } from "../feedback/send-feedback.ts";

/** How late something due may be before it counts as overdue: the sweep runs every minute. */
const graceSeconds = 180;

/**
 * Work that should have happened by now, of one organization or of all: numbers on the dashboard
 * and in /api/ready, so that a dead worker is seen.
 */
export async function countOverdue(deps: Deps, organizationId?: string) {
  const scope = organizationId === undefined ? {} : { organizationId };
  const now = deps.clock.now().getTime();
  const late = new Date(now - graceSeconds * 1000);
  const leaseOver = new Date(now - sendingLeaseSeconds * 1000);
  const [feedback, sending, resumes, first, again] = await Promise.all([
    deps.db.resumeFeedback.count({
      where: {
        ...scope,
        sentAt: null,
        OR: [
          { status: "pending_approval", autoSendAt: { lt: late } },
          { status: { in: ["approved", "sending"] }, updatedAt: { lt: late } },
        ],
      },
    }),
    deps.db.resumeFeedback.count({
      where: { ...scope, sentAt: null, status: "sending", sendingSince: { lt: leaseOver } },
    }),
    deps.db.resume.count({
      where: { ...scope, parsingStatus: { in: ["pending", "processing"] }, updatedAt: { lt: late } },
    }),
    deps.db.assessmentResult.count({
      where: { ...scope, status: { in: ["pending", "running"] }, updatedAt: { lt: late } },
    }),
    deps.db.assessmentScoring.count({
      where: {
        ...scope,
        status: { in: ["pending", "running"] },
        updatedAt: { lt: late },
        assessment: { status: "completed" },
      },
    }),
  ]);
  const assessments = first + again;
  return {
    feedback,
    /** Mails whose worker died or froze in the middle; once they are late they are part of `feedback`. */
    sendingBeyondLease: sending,
    resumes,
    assessments,
    total: feedback + resumes + assessments,
  };
}
