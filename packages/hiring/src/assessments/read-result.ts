import type { Evidence } from "@teamified/contracts/assessments";
import { notFound } from "@teamified/contracts/errors";
import { type Difficulty, difficulties } from "@teamified/contracts/roles";
import {
  adviceOn,
  levelShown,
  openQuestions,
  reasonInWords,
  strengthInWords,
} from "@teamified/interview/candidate-words";
import type { CandidateActor, Deps } from "../deps.ts";
import { requireRole, roleTitle } from "../interviews/find-role.ts";
import { loadInterview } from "../interviews/load-interview.ts";
import { assessmentSelect, parseAssessment } from "./stored-assessment.ts";

/** What judging leaves out, for the candidate's page (ASM-2, ASM-8). */
const notConsidered = [
  "Your name, e-mail address, age, photo and where you come from",
  "Accent, spelling, grammar, pauses and how fast you wrote",
  "Skills that you were not asked about",
  "How long your answers were",
];

/** So many questions of a skill are named to think about again. */
const mostQuestions = 2;

const capitalized = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/**
 * The result as its candidate sees it (ASM-8): strengths, what to work on, what was asked, quoted
 * and concluded. No overall number, no integrity matters, nothing of the rubric (RULE-7). Throws `not_found` unless it is theirs.
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
  const { questions } = requireRole(interview.roleKey);
  const skillOf = new Map(assessment.skills.map((skill) => [skill.skill, skill]));
  const questionBefore = (sequence: number) =>
    interview.messages.findLast((message) => message.type === "ai_question" && message.sequence < sequence)
      ?.text ?? "";
  /** The hardest level of a skill's questions. A bank that has changed since may not know one. */
  const hardestOf = ({ criteria }: { criteria: { questionId: string }[] }): Difficulty => {
    const asked = new Set(criteria.map(({ questionId }) => questionId));
    const levels = questions.filter(({ id: known }) => asked.has(known)).map(({ difficulty }) => difficulty);
    return difficulties.findLast((level) => levels.includes(level)) ?? "warmup";
  };
  const quotes = (evidence: Evidence[]) =>
    evidence.map(({ sequence, quote }) => ({ sequence, quote, question: questionBefore(sequence) }));
  /** These questions in the bank's words, each with the message that asked it first. */
  const askedAgain = (questionIds: string[]) =>
    questionIds.slice(0, mostQuestions).flatMap((questionId) => {
      const message = interview.messages.find(
        (each) =>
          each.type === "ai_question" &&
          each.metadata.kind === "question" &&
          each.metadata.questionId === questionId,
      );
      const text = questions.find(({ id: known }) => known === questionId)?.text;
      return message && text !== undefined ? [{ sequence: message.sequence, text }] : [];
    });

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
    // Made from counts and from what was said: the stored sentences are the team's and hold the rubric (RULE-7).
    strengths: assessment.strengths.flatMap((entry) => {
      const skill = skillOf.get(entry.skill);
      return skill
        ? [{ title: skill.title, text: strengthInWords(skill), quotes: quotes(entry.evidence) }]
        : [];
    }),
    // The weakest first: a page shows the first few.
    toWorkOn: assessment.skills
      .toSorted((one, other) => (one.score ?? 0) - (other.score ?? 0))
      .flatMap((skill) => {
        const text = adviceOn(skill);
        if (text === null || assessment.missingPasses.includes("recommendations")) return [];
        return [{ title: skill.title, text: capitalized(text), questions: askedAgain(openQuestions(skill)) }];
      }),
    skills: assessment.skills.map((skill) => ({
      title: skill.title,
      range: skill.range,
      level: levelShown(skill.range, hardestOf(skill)),
      answers: skill.answers,
      why: reasonInWords(skill),
    })),
    notConsidered,
    messages: interview.messages.map(({ sequence, type, text }) => ({ sequence, type, text })),
    // Null until the team's message has left. The reason on record is the team's own.
    decision: notice?.sentAt
      ? { outcome: notice.decision.outcome, at: notice.sentAt, text: notice.body }
      : null,
  };
}
