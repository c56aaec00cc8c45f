import { notFound } from "@teamified/contracts/errors";
import type { FeedbackStatus } from "@teamified/contracts/feedback";
import { feedbackGapSchema, feedbackResourceSchema } from "@teamified/contracts/feedback";
import { type ParsingStatus, parsedResumeSchema, resumeWarningSchema } from "@teamified/contracts/resumes";
import { z } from "zod";
import type { CandidateActor, Deps } from "../deps.ts";
import { resumeProblem } from "./resume-problem.ts";
import { splitPages } from "./resume-text.ts";

/**
 * What a candidate is told of the feedback's way. Rejected feedback is a matter of the team: to the
 * candidate nothing was sent, so nothing is shown.
 */
export type CandidateFeedbackStatus = "none" | "being_written" | "waiting" | "sent";

function statusForCandidate(
  parsing: ParsingStatus,
  feedback: { status: FeedbackStatus } | null,
): CandidateFeedbackStatus {
  if (!feedback) return parsing === "failed" ? "none" : "being_written";
  if (feedback.status === "sent") return "sent";
  if (feedback.status === "rejected") return "none";
  return "waiting";
}

/** A candidate's own resumes, newest first. */
export async function listResumes(deps: Deps, actor: CandidateActor) {
  const rows = await deps.db.resume.findMany({
    where: { candidateId: actor.id, organizationId: actor.organizationId },
    orderBy: { uploadedAt: "desc" },
    take: 50,
    select: {
      id: true,
      fileName: true,
      fileSize: true,
      uploadedAt: true,
      parsingStatus: true,
      parsingError: true,
      feedback: { select: { status: true } },
    },
  });
  return rows.map(({ parsingError, feedback, ...row }) => ({
    ...row,
    problem: resumeProblem(parsingError),
    feedbackStatus: statusForCandidate(row.parsingStatus, feedback),
  }));
}

/** One of a candidate's own resumes, with what was read and, once it was sent, the feedback. */
export async function readResume(deps: Deps, actor: CandidateActor, id: string) {
  const row = await deps.db.resume.findFirst({
    where: { id, candidateId: actor.id, organizationId: actor.organizationId },
    select: {
      id: true,
      fileName: true,
      fileSize: true,
      uploadedAt: true,
      parsedAt: true,
      parsingStatus: true,
      parsingError: true,
      text: true,
      parsedData: true,
      warnings: true,
      feedback: {
        select: {
          status: true,
          autoSendAt: true,
          sentAt: true,
          content: true,
          identifiedGaps: true,
          recommendedResources: true,
        },
      },
    },
  });
  if (!row) throw notFound("resume");
  const { feedback, parsingError, parsedData, text, ...rest } = row;
  const status = statusForCandidate(row.parsingStatus, feedback);
  const sent = feedback?.status === "sent" ? feedback : null;
  return {
    ...rest,
    problem: resumeProblem(parsingError),
    parsed: parsedData === null ? null : parsedResumeSchema.parse(parsedData),
    pages: text === null ? null : splitPages(text),
    warnings: z.array(resumeWarningSchema).parse(row.warnings),
    feedback:
      status === "none"
        ? null
        : {
            status,
            // A held draft has no deadline; then there is nothing to promise.
            expectedBy: status === "waiting" ? (feedback?.autoSendAt ?? null) : null,
            sentAt: sent?.sentAt ?? null,
            content: sent?.content ?? null,
            gaps: z.array(feedbackGapSchema).parse(sent?.identifiedGaps ?? []),
            resources: z.array(feedbackResourceSchema).parse(sent?.recommendedResources ?? []),
          },
  };
}
