import { notFound } from "@teamified/contracts/errors";
import { resumeWarningSchema } from "@teamified/contracts/resumes";
import { z } from "zod";
import { recordAudit } from "../audit/record-audit.ts";
import type { Deps, RecruiterActor } from "../deps.ts";
import { roleTitle } from "../interviews/find-role.ts";
import { loadInterview } from "../interviews/load-interview.ts";
import { takenBackIn } from "../interviews/taken-back.ts";
import { dataColumns, readData } from "../resumes/resume-data.ts";
import { dropDeadLinks, listScorings } from "./read-scorings.ts";
import { assessmentSelect, parseAssessment } from "./stored-assessment.ts";

/** The whole report of an interview for the hiring team. Reading it is logged (API-8). */
export async function readReport(deps: Deps, actor: RecruiterActor, id: string) {
  const scope = { id, organizationId: actor.organizationId };
  const interview = await loadInterview(deps.db, scope);
  if (!interview) throw notFound("interview");
  const [row, decisions, resume, scorings] = await Promise.all([
    deps.db.assessmentResult.findFirst({
      where: { interviewId: id, organizationId: actor.organizationId },
      select: assessmentSelect,
    }),
    deps.db.decision.findMany({
      where: { interviewId: id, organizationId: actor.organizationId },
      orderBy: { createdAt: "desc" },
      select: {
        id: true,
        outcome: true,
        reason: true,
        createdAt: true,
        recruiter: { select: { fullName: true } },
        notices: {
          orderBy: { createdAt: "desc" },
          select: {
            id: true,
            status: true,
            body: true,
            sendAfter: true,
            sentAt: true,
            withdrawnAt: true,
            problem: true,
            createdAt: true,
            scheduledBy: { select: { fullName: true } },
            withdrawnBy: { select: { fullName: true } },
          },
        },
      },
    }),
    interview.resumeId === null
      ? null
      : deps.db.resume.findFirst({
          where: { id: interview.resumeId, organizationId: actor.organizationId },
          select: { id: true, ...dataColumns, warnings: true },
        }),
    listScorings(deps.db, { interviewId: id, organizationId: actor.organizationId }),
  ]);
  const assessment = row && parseAssessment(row);
  const flags = assessment ? await dropDeadLinks(deps.db, actor, assessment.flags) : [];
  await recordAudit(deps.db, {
    organizationId: actor.organizationId,
    actor,
    action: "report.viewed",
    subjectType: "interview",
    subjectId: id,
  });
  const takenBack = takenBackIn(interview.messages);
  const { extraTime } = interview.accommodations;
  return {
    interview: {
      id: interview.id,
      candidateId: interview.candidateId,
      candidateName: interview.candidate.fullName,
      roleKey: interview.roleKey,
      roleTitle: roleTitle(interview.roleKey),
      status: interview.status,
      startedAt: interview.startedAt,
      completedAt: interview.completedAt,
      /** Null where nothing is timed, like every other time that says how long somebody took. */
      durationSeconds: extraTime ? null : interview.durationSeconds,
      accommodations: interview.accommodations,
      modelUsed: interview.modelUsed,
      tokens: interview.totalTokensUsed,
      costUsd: interview.costUsd.toFixed(4),
    },
    messages: interview.messages.map((message) => ({
      sequence: message.sequence,
      type: message.type,
      text: message.text,
      createdAt: message.createdAt,
      responseTimeSeconds: extraTime ? null : message.responseTimeSeconds,
      question: message.type === "ai_question" ? message.metadata : null,
      judgement: message.type === "candidate_response" ? message.metadata.judgement : null,
      takenBack: takenBack.has(message.sequence),
      /** Null for what was typed; `recognized` is what was heard before the candidate corrected it. */
      spoken: message.type === "candidate_response" ? message.metadata.spoken : null,
    })),
    /** The result in force. */
    assessment: assessment && { ...assessment, flags },
    scorings,
    decisions: decisions.map(({ recruiter, notices, ...decision }) => ({
      ...decision,
      byName: recruiter.fullName,
      /** What the candidate was or will be told of it, newest first. */
      notices: notices.map(({ scheduledBy, withdrawnBy, ...notice }) => ({
        ...notice,
        byName: scheduledBy.fullName,
        withdrawnByName: withdrawnBy?.fullName ?? null,
      })),
    })),
    resume: resume
      ? {
          id: resume.id,
          data: readData(resume, deps.clock.now()).data,
          warnings: z.array(resumeWarningSchema).parse(resume.warnings),
        }
      : null,
  };
}
