import type { Evidence } from "@teamified/contracts/assessments";
import { notFound } from "@teamified/contracts/errors";
import type { CandidateActor, Deps } from "../deps.ts";
import { roleTitle } from "../interviews/find-role.ts";
import { loadInterview } from "../interviews/load-interview.ts";
import { assessmentSelect, parseAssessment } from "./stored-assessment.ts";

/** What judging leaves out, for the candidate's page (ASM-2, ASM-8). */
const notConsidered = [
  "Your name, e-mail address, age, photo and where you come from",
  "Accent, spelling, grammar, pauses and how fast you wrote",
  "Skills that you were not asked about",
  "How long your answers were",
];

/**
 * The result as its candidate sees it (ASM-8): strengths, what to work on, what was asked, quoted
 * and concluded. No overall number, no integrity matters. Throws `not_found` unless it is theirs.
 */
export async function readResult(deps: Deps, actor: CandidateActor, id: string) {
  const own = { id, organizationId: actor.organizationId, candidateId: actor.id };
  const interview = await loadInterview(deps.db, own);
  if (!interview) throw notFound("interview");
  const [row, notice] = await Promise.all([
    deps.db.assessmentResult.findFirst({
      where: { interviewId: id, organizationId: actor.organizationId },
      select: assessmentSelect,
    }),
    // What the candidate was told, not what the team has recorded since.
    deps.db.decisionNotice.findFirst({
      where: { interviewId: id, organizationId: actor.organizationId, status: "sent" },
      orderBy: { sentAt: "desc" },
      select: { body: true, sentAt: true, decision: { select: { outcome: true } } },
    }),
  ]);
  if (!row) throw notFound("result");
  const assessment = parseAssessment(row);
  const titleOf = new Map(assessment.skills.map((skill) => [skill.skill, skill.title]));
  const title = (skill: string) => titleOf.get(skill) ?? skill;
  const questionBefore = (sequence: number) =>
    interview.messages.findLast((message) => message.type === "ai_question" && message.sequence < sequence)
      ?.text ?? "";
  const quotes = (evidence: Evidence[]) =>
    evidence.map(({ sequence, quote }) => ({ sequence, quote, question: questionBefore(sequence) }));
  const whyOf = new Map(assessment.reasoning.map((entry) => [entry.skill, entry]));

  return {
    id: interview.id,
    status:
      assessment.status === "completed"
        ? ("ready" as const)
        : assessment.status === "partial" || assessment.status === "failed"
          ? assessment.status
          : ("in_work" as const),
    roleTitle: roleTitle(interview.roleKey),
    completedAt: interview.completedAt,
    strengths: assessment.strengths.map((entry) => ({
      title: title(entry.skill),
      text: entry.text,
      quotes: quotes(entry.evidence),
    })),
    toWorkOn: assessment.forCandidate.map((entry) => ({ title: title(entry.skill), text: entry.text })),
    skills: assessment.skills.map((skill) => ({
      title: skill.title,
      range: skill.range,
      level: skill.level,
      answers: skill.answers,
      why: whyOf.get(skill.skill)?.why ?? null,
      wouldHaveRaised: whyOf.get(skill.skill)?.wouldHaveRaised ?? null,
    })),
    notConsidered,
    messages: interview.messages.map(({ sequence, type, text }) => ({ sequence, type, text })),
    // Null until the team's message has left. The reason on record is the team's own.
    decision: notice?.sentAt
      ? { outcome: notice.decision.outcome, at: notice.sentAt, text: notice.body }
      : null,
  };
}
