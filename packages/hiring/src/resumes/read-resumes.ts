import { notFound } from "@teamified/contracts/errors";
import type { FeedbackStatus } from "@teamified/contracts/feedback";
import { feedbackGapSchema, feedbackResourceSchema } from "@teamified/contracts/feedback";
import { madeBySchema } from "@teamified/contracts/model-calls";
import { type ParsingStatus, resumeWarningSchema } from "@teamified/contracts/resumes";
import { z } from "zod";
import type { CandidateActor, Deps, RecruiterActor } from "../deps.ts";
import { dataColumns, readData } from "./resume-data.ts";
import { documentPages } from "./resume-document.ts";
import { resumeProblem } from "./resume-problem.ts";

/**
 * What a candidate is told of the feedback's way. Of rejected feedback they learn that none will be sent, so that
 * nobody waits for it; its text and the reason are the team's.
 */
export type CandidateFeedbackStatus = "none" | "being_written" | "waiting" | "sent" | "not_sent";

function statusForCandidate(
  parsing: ParsingStatus,
  feedback: { status: FeedbackStatus } | null,
): CandidateFeedbackStatus {
  if (!feedback) return parsing === "failed" ? "none" : "being_written";
  if (feedback.status === "sent") return "sent";
  if (feedback.status === "rejected") return "not_sent";
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

/**
 * One of a candidate's own resumes, with what was read (`parsed`), what holds after their corrections (`data`) and,
 * once it was sent, the feedback.
 */
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
      pages: true,
      ...dataColumns,
      warnings: true,
      feedback: {
        select: {
          status: true,
          autoSendAt: true,
          sentAt: true,
          content: true,
          language: true,
          identifiedGaps: true,
          recommendedResources: true,
        },
      },
    },
  });
  if (!row) throw notFound("resume");
  const { feedback, parsingError, parsedData, corrections, text, pages, ...rest } = row;
  const status = statusForCandidate(row.parsingStatus, feedback);
  const sent = feedback?.status === "sent" ? feedback : null;
  return {
    ...rest,
    problem: resumeProblem(parsingError),
    ...readData({ parsedData, corrections, correctedAt: row.correctedAt }, deps.clock.now()),
    pages: documentPages({ text, pages }),
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
            /** In which the content is written, for the page's `lang`. */
            language: sent?.language ?? null,
            gaps: z.array(feedbackGapSchema).parse(sent?.identifiedGaps ?? []),
            resources: z.array(feedbackResourceSchema).parse(sent?.recommendedResources ?? []),
          },
  };
}

/** One resume of the organization as the team reads it: the pages, what holds, and what is to be known of the file. */
export async function readResumeForTeam(deps: Deps, actor: RecruiterActor, id: string) {
  const row = await deps.db.resume.findFirst({
    where: { id, organizationId: actor.organizationId, candidate: { status: { not: "deleted" } } },
    select: {
      id: true,
      fileName: true,
      uploadedAt: true,
      parsingStatus: true,
      parsingError: true,
      text: true,
      pages: true,
      readBy: true,
      ...dataColumns,
      warnings: true,
      candidate: { select: { id: true, fullName: true } },
    },
  });
  if (!row) throw notFound("resume");
  const { parsingError, parsedData, corrections, text, pages, ...rest } = row;
  const { data } = readData({ parsedData, corrections, correctedAt: row.correctedAt }, deps.clock.now());
  return {
    ...rest,
    problem: resumeProblem(parsingError),
    data,
    isCorrected: corrections !== null,
    readBy: madeBySchema.nullable().parse(row.readBy),
    pages: documentPages({ text, pages }),
    warnings: z.array(resumeWarningSchema).parse(row.warnings),
  };
}
