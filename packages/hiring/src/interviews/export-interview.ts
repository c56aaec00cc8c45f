import { scoringResultSchema } from "@teamified/contracts/assessments";
import { AppError, notFound } from "@teamified/contracts/errors";
import type { InterviewExport } from "@teamified/contracts/interview-export";
import { readCopies } from "../assessments/begin-scoring.ts";
import { buildTranscript } from "../assessments/build-transcript.ts";
import { hashInput } from "../assessments/run-pass.ts";
import { recordAudit } from "../audit/record-audit.ts";
import type { Deps, RecruiterActor } from "../deps.ts";
import { hideName } from "./hide-name.ts";
import { loadInterview } from "./load-interview.ts";

/**
 * A finished interview with the result in force, for a file (REC-3): what was asked and answered. The question bank
 * is named by its hash and not in it, nor is the candidate's address. The account's name is taken out of everything
 * that the interviewer said and the result says; what the candidate wrote, of themselves too, stays as it was written,
 * because the scores are tied to its words. Each export is logged (API-8).
 * Throws `not_found`, and `conflict` while the interview is under way.
 */
export async function exportInterview(
  deps: Deps,
  actor: RecruiterActor,
  input: { id: string },
): Promise<InterviewExport> {
  const { organizationId } = actor;
  const interview = await loadInterview(deps.db, { id: input.id, organizationId });
  if (!interview) throw notFound("interview");
  if (interview.status !== "completed" && interview.status !== "abandoned") {
    throw new AppError("conflict", "This interview is still under way. Export it when it is finished.");
  }
  const { fullName } = interview.candidate;
  const transcript = await buildTranscript(deps.db, interview);
  const assessment = await deps.db.assessmentResult.findFirst({
    where: { interviewId: interview.id, organizationId },
    select: { id: true, scoring: true },
  });
  const scoring = assessment && { assessmentId: assessment.id, organizationId, number: assessment.scoring };
  const inForce =
    scoring &&
    (await deps.db.assessmentScoring.findFirst({ where: scoring, select: { number: true, result: true } }));
  const copies = scoring === null ? null : await readCopies(deps, scoring);
  await recordAudit(deps.db, {
    organizationId,
    actor,
    action: "interview.exported",
    subjectType: "interview",
    subjectId: interview.id,
    details: { scoring: inForce?.number ?? null },
  });
  return {
    kind: "teamified-interview",
    v: 2,
    interviewId: interview.id,
    role: {
      key: transcript.role.key,
      title: transcript.role.title,
      bank: hashInput(transcript.role),
    },
    asked: interview.messages.flatMap((message) =>
      message.type === "ai_question"
        ? [
            {
              sequence: message.sequence,
              questionId: message.metadata.questionId,
              text: hideName(message.text, fullName, { anyCase: true }),
            },
          ]
        : [],
    ),
    answers: transcript.answers.map(({ question, ...answer }) => ({ ...answer, questionId: question.id })),
    resume: transcript.resume,
    accommodations: transcript.accommodations,
    copies: copies ?? [],
    stored: inForce?.result
      ? {
          scoring: inForce.number,
          result: scoringResultSchema.parse(hideNameInResult(inForce.result, fullName)),
        }
      : null,
  };
}

/**
 * A stored result without the name in its sentences, apart from what it quotes: a quotation is the candidate's own words.
 * Ids and states hold no blank, and must stay what they are: "low" is a state and a surname.
 */
function hideNameInResult(value: unknown, fullName: string): unknown {
  if (typeof value === "string") {
    return value.includes(" ") ? hideName(value, fullName, { anyCase: false }) : value;
  }
  if (Array.isArray(value)) return value.map((each) => hideNameInResult(each, fullName));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, each]) => [
      key,
      key === "quote" ? each : hideNameInResult(each, fullName),
    ]),
  );
}
