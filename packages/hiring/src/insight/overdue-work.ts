import type { Prisma } from "@teamified/db/client";
import type { Deps } from "../deps.ts";
import { leaseOver } from "../mails/send-mail.ts";

/** How late something due may be before it counts as overdue: the sweep runs every minute. */
const graceSeconds = 180;

/** Feedback whose mail should have left by now, decided or not. */
export function overdueFeedback(now: Date) {
  const late = new Date(now.getTime() - graceSeconds * 1000);
  return {
    sentAt: null,
    OR: [
      { status: "pending_approval", autoSendAt: { lt: late } },
      { status: { in: ["approved", "sending"] }, updatedAt: { lt: late } },
    ],
    // Otherwise it waits for the candidate, and not for us.
    resume: { candidate: { emailVerifiedAt: { not: null } } },
  } satisfies Prisma.ResumeFeedbackWhereInput;
}

/** Mails that should have left by now. */
export function overdueMails(now: Date) {
  const late = new Date(now.getTime() - graceSeconds * 1000);
  return {
    sentAt: null,
    OR: [
      { state: "queued", sendAfter: { lt: late } },
      { state: "sending", sendingSince: { lt: late } },
    ],
  } satisfies Prisma.MailWhereInput;
}

/**
 * Work that should have happened by now, of one organization or of all: numbers on the dashboard
 * and in /api/ready, so that a dead worker is seen.
 */
export async function countOverdue(deps: Deps, organizationId?: string) {
  const scope = organizationId === undefined ? {} : { organizationId };
  const now = deps.clock.now().getTime();
  const late = new Date(now - graceSeconds * 1000);
  const [feedback, sending, mails, otherMails, resumes, first, again] = await Promise.all([
    deps.db.resumeFeedback.count({ where: { ...scope, ...overdueFeedback(deps.clock.now()) } }),
    deps.db.mail.count({
      where: { ...scope, sentAt: null, state: "sending", sendingSince: { lt: leaseOver(deps.clock.now()) } },
    }),
    deps.db.mail.count({ where: { ...scope, ...overdueMails(deps.clock.now()) } }),
    deps.db.mail.count({
      where: { ...scope, ...overdueMails(deps.clock.now()), kind: { not: "feedback.sent" } },
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
    /** Mails whose worker died or froze in the middle; once they are late they are part of `mails`. */
    sendingBeyondLease: sending,
    mails,
    resumes,
    assessments,
    // The mail of a late feedback is late with it, and one thing.
    total: feedback + otherMails + resumes + assessments,
  };
}
