import { mailKinds } from "@teamified/contracts/mails";
import { can } from "@teamified/contracts/permissions";
import { parseRange } from "../assessments/stored-assessment.ts";
import type { Deps, RecruiterActor } from "../deps.ts";
import { roleTitle } from "../interviews/find-role.ts";
import { readBudget } from "../models/read-budget.ts";
import { resumeProblem } from "../resumes/resume-problem.ts";
import { countOverdue } from "./overdue-work.ts";

const shown = 8;

/** What waits for the hiring team, what happened in the last 24 hours, and what is under way (REC-1). */
export async function readDashboard(deps: Deps, actor: RecruiterActor) {
  const own = { organizationId: actor.organizationId };
  const now = deps.clock.now().getTime();
  // Once its deadline has passed, nobody of the team can hasten it: it would push out what they can still decide.
  const waitsForAddress = {
    autoSendAt: { lt: deps.clock.now() },
    resume: { candidate: { emailVerifiedAt: null } },
  };
  const since = new Date(now - 24 * 3_600_000);
  const toDecideWhere = {
    ...own,
    status: "completed" as const,
    decisions: { none: {} },
    assessment: { status: { in: ["completed" as const, "partial" as const] } },
  };
  const [
    waiting,
    waitingForAddress,
    byStatus,
    overdue,
    failedResumes,
    resumesFailed,
    failedAssessments,
    underWay,
    inInterview,
    toDecide,
    toDecideCount,
    toTell,
    toTellCount,
    resumes,
    interviews,
    mails,
    decisions,
    mailsFailed,
    limitMail,
    budget,
  ] = await Promise.all([
    deps.db.resumeFeedback.findMany({
      where: { ...own, status: "pending_approval", NOT: waitsForAddress },
      orderBy: { autoSendAt: "asc" },
      take: shown,
      select: {
        id: true,
        autoSendAt: true,
        resume: { select: { fileName: true, candidate: { select: { fullName: true } } } },
      },
    }),
    deps.db.resumeFeedback.count({ where: { ...own, status: "pending_approval", ...waitsForAddress } }),
    deps.db.resumeFeedback.groupBy({ by: ["status"], where: own, _count: { _all: true } }),
    countOverdue(deps, actor.organizationId),
    deps.db.resume.findMany({
      where: { ...own, parsingStatus: "failed" },
      orderBy: { updatedAt: "desc" },
      take: shown,
      select: {
        id: true,
        fileName: true,
        parsingError: true,
        candidate: { select: { id: true, fullName: true } },
      },
    }),
    deps.db.resume.count({ where: { ...own, parsingStatus: "failed" } }),
    deps.db.assessmentResult.findMany({
      where: { ...own, status: { in: ["failed", "partial"] } },
      orderBy: { updatedAt: "desc" },
      take: shown,
      select: {
        interview: { select: { id: true, roleKey: true, candidate: { select: { fullName: true } } } },
      },
    }),
    deps.db.interview.findMany({
      where: { ...own, status: "in_progress" },
      orderBy: { startedAt: "desc" },
      take: shown,
      select: {
        id: true,
        roleKey: true,
        startedAt: true,
        candidate: { select: { fullName: true } },
        session: { select: { questionsAsked: true } },
      },
    }),
    deps.db.interview.count({ where: { ...own, status: "in_progress" } }),
    deps.db.interview.findMany({
      where: toDecideWhere,
      orderBy: { completedAt: "asc" },
      take: shown,
      select: {
        id: true,
        roleKey: true,
        completedAt: true,
        candidate: { select: { fullName: true } },
        assessment: { select: { overallScore: true, overallRange: true } },
      },
    }),
    deps.db.interview.count({ where: toDecideWhere }),
    deps.db.decision.findMany({
      where: { ...own, awaitsNotice: true },
      orderBy: { createdAt: "asc" },
      take: shown,
      select: {
        interviewId: true,
        outcome: true,
        createdAt: true,
        recruiter: { select: { fullName: true } },
        interview: { select: { roleKey: true, candidate: { select: { fullName: true } } } },
      },
    }),
    deps.db.decision.count({ where: { ...own, awaitsNotice: true } }),
    deps.db.resume.count({ where: { ...own, uploadedAt: { gt: since } } }),
    deps.db.interview.count({ where: { ...own, status: "completed", completedAt: { gt: since } } }),
    deps.db.resumeFeedback.count({ where: { ...own, sentAt: { gt: since } } }),
    deps.db.decision.count({ where: { ...own, createdAt: { gt: since } } }),
    // Feedback that could not be delivered is counted as feedback.
    deps.db.mail.count({ where: { ...own, state: "failed", kind: { not: "feedback.sent" } } }),
    deps.db.mail.findFirst({
      where: { ...own, kind: "mail.limit-reached", createdAt: { gt: new Date(now - 3_600_000) } },
      orderBy: { id: "desc" },
      select: { data: true },
    }),
    // Money is shown only to those who can do something about it.
    can(actor.role, "budget.read") ? readBudget(deps, actor) : null,
  ]);
  const count = (status: string) => byStatus.find((row) => row.status === status)?._count._all ?? 0;
  return {
    feedbackWaiting: waiting.map((row) => ({
      id: row.id,
      autoSendAt: row.autoSendAt,
      fileName: row.resume.fileName,
      candidateName: row.resume.candidate.fullName,
    })),
    counts: {
      waiting: count("pending_approval"),
      /** Of these, whose deadline has passed and whose candidates have not confirmed their address. */
      waitingForAddress,
      held: count("held"),
      failed: count("failed"),
      overdue: overdue.total,
      overdueFeedback: overdue.feedback,
      sendingBeyondLease: overdue.sendingBeyondLease,
      resumesFailed,
      mailsFailed,
      inInterview,
      toDecide: toDecideCount,
      toTell: toTellCount,
    },
    failedResumes: failedResumes.map((row) => ({
      id: row.id,
      candidateId: row.candidate.id,
      candidateName: row.candidate.fullName,
      fileName: row.fileName,
      problem: resumeProblem(row.parsingError),
    })),
    failedAssessments: failedAssessments.map(({ interview }) => ({
      interviewId: interview.id,
      candidateName: interview.candidate.fullName,
      roleTitle: roleTitle(interview.roleKey),
    })),
    underWay: underWay.map((row) => ({
      id: row.id,
      candidateName: row.candidate.fullName,
      roleTitle: roleTitle(row.roleKey),
      startedAt: row.startedAt,
      questionsAsked: row.session?.questionsAsked ?? 0,
    })),
    toDecide: toDecide.map((row) => ({
      interviewId: row.id,
      candidateName: row.candidate.fullName,
      roleTitle: roleTitle(row.roleKey),
      completedAt: row.completedAt,
      overallScore: row.assessment?.overallScore ?? null,
      overallRange: parseRange(row.assessment?.overallRange),
    })),
    /** Decisions that their candidates have not been told, and are not about to be. */
    toTell: toTell.map((row) => ({
      interviewId: row.interviewId,
      candidateName: row.interview.candidate.fullName,
      roleTitle: roleTitle(row.interview.roleKey),
      outcome: row.outcome,
      decidedAt: row.createdAt,
      decidedByName: row.recruiter.fullName,
    })),
    /** Within an hour of the deadlines' reaching their limit. */
    mailLimit: limitMail && mailKinds["mail.limit-reached"].parse(limitMail.data),
    /** Only once four fifths of it are spent. */
    budget: budget?.isNearlySpent ? budget : null,
    today: { resumes, interviews, mails, decisions },
  };
}
