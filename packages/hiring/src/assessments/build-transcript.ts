import type { ParsedResume } from "@teamified/contracts/resumes";
import type { Db } from "@teamified/db/client";
import type { Transcript, TranscriptAnswer } from "@teamified/interview/ports";
import { requireRole } from "../interviews/find-role.ts";
import type { LoadedInterview, Message } from "../interviews/load-interview.ts";
import { takenBackIn } from "../interviews/taken-back.ts";
import { dataColumns, readCorrected } from "../resumes/resume-data.ts";

type QuestionMessage = Extract<Message, { type: "ai_question" }>;

/**
 * All that scoring may see of an interview: role, answers and what the resume claims; no name, no
 * address. Turns that are no answers (a question back, a pause) are left out. What other answers share with
 * these is not looked up here.
 */
export async function buildTranscript(db: Db, interview: LoadedInterview): Promise<Transcript> {
  const role = requireRole(interview.roleKey);
  const answers: TranscriptAnswer[] = [];
  const takenBack = takenBackIn(interview.messages);
  for (const sent of interview.messages) {
    if (sent.type !== "candidate_response" || takenBack.has(sent.sequence)) continue;
    // A "yes" stands for the turn that it made the answer.
    const confirms = sent.metadata.judgement?.confirms ?? null;
    const message =
      interview.messages.find(
        (each): each is typeof sent => each.type === "candidate_response" && each.sequence === confirms,
      ) ?? sent;
    const asked = interview.messages.findLast(
      (each): each is QuestionMessage => each.type === "ai_question" && each.sequence < message.sequence,
    );
    if (!asked) continue;
    const question = role.questions.find((candidate) => candidate.id === asked.metadata.questionId);
    const kind = sent.metadata.judgement?.kind ?? "answer";
    if (!question || (kind !== "answer" && kind !== "dont_know")) continue;
    answers.push({
      sequence: message.sequence,
      text: message.text,
      responseSeconds: message.responseTimeSeconds,
      telemetry: message.metadata.telemetry,
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
