import type { InputTelemetry } from "@teamified/contracts/interviews";
import type { ParsedResume } from "@teamified/contracts/resumes";
import type { Db } from "@teamified/db/client";
import type { Transcript, TranscriptAnswer } from "@teamified/interview/ports";
import { requireRole } from "../interviews/find-role.ts";
import { givenAnswers } from "../interviews/given-answers.ts";
import type { LoadedInterview } from "../interviews/load-interview.ts";
import { dataColumns, readCorrected } from "../resumes/resume-data.ts";

/**
 * All that scoring may see of an interview: role, answers and what the resume claims; no name, no
 * address. Turns that are no answers (a question back, a pause) are left out. What other answers share with
 * these is not looked up here.
 */
export async function buildTranscript(db: Db, interview: LoadedInterview): Promise<Transcript> {
  const role = requireRole(interview.roleKey);
  const answers: TranscriptAnswer[] = [];
  const { extraTime } = interview.accommodations;
  for (const { message, text, asked, kind } of givenAnswers(interview.messages)) {
    const question = role.questions.find((candidate) => candidate.id === asked.metadata.questionId);
    if (!question) continue;
    answers.push({
      sequence: message.sequence,
      text,
      // Where it was agreed that nothing is timed, no time reaches the scoring or leaves in an export.
      responseSeconds: extraTime ? null : message.responseTimeSeconds,
      telemetry: extraTime ? withoutTimes(message.metadata.telemetry) : message.metadata.telemetry,
      ...(message.metadata.spoken && { recognizedCharacters: message.metadata.spoken.recognized.length }),
      kind,
      question,
      questionSequence: asked.sequence,
      isProbe: asked.metadata.kind === "probe" || asked.metadata.ofProbe,
    });
  }
  const resume = interview.resumeId
    ? await db.resume.findFirst({
        where: { id: interview.resumeId, organizationId: interview.organizationId },
        select: dataColumns,
      })
    : null;
  // Fields of work do not depend on the day, so none is asked for.
  const claimed = resume && readCorrected(resume, new Date(0));
  return {
    role,
    answers,
    resume: claimed && claimsAlone(claimed),
    accommodations: interview.accommodations,
  };
}

/** How an answer was entered, without how long anything took. */
function withoutTimes(telemetry: InputTelemetry | null): InputTelemetry | null {
  return telemetry && { ...telemetry, firstKeyMs: null, awayMs: 0 };
}

/** A resume with what scoring compares with, and without everything that says who somebody is. */
function claimsAlone({ technicalDomains }: ParsedResume): ParsedResume {
  return {
    contact: { name: null, email: null, phone: null, location: null },
    links: [],
    summary: null,
    skills: [],
    previousRoles: [],
    highlights: [],
    education: [],
    languages: [],
    experienceYears: null,
    technicalDomains,
    needsReview: [],
  };
}
