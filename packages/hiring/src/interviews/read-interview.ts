import { mainQuestionLimits } from "@teamified/contracts/interviews";
import type { Difficulty } from "@teamified/contracts/roles";
import { questionsAnswered } from "@teamified/interview/engine";
import { engineStateSchema } from "@teamified/interview/engine-state";
import type { CandidateActor, Deps } from "../deps.ts";
import { abandonIdleInterviews, requireActiveInterview } from "./abandon-idle-interviews.ts";
import { continueInterview } from "./continue-interview.ts";
import { requireRole, roleTitle } from "./find-role.ts";
import { givenAnswers } from "./given-answers.ts";
import { awaitingSequence, type LoadedInterview } from "./load-interview.ts";

/** An interview as its candidate sees it; the reasons for the questions stay with the team. */
export function candidateView(deps: Deps, interview: LoadedInterview) {
  const exchanges = givenAnswers(interview.messages).length;
  const { questionsAsked } = interview.session;
  return {
    id: interview.id,
    status: interview.status,
    roleKey: interview.roleKey,
    roleTitle: roleTitle(interview.roleKey),
    personaName: requireRole(interview.roleKey).persona.name,
    startedAt: interview.startedAt,
    questionsAsked,
    phase: phaseAt(questionsAsked),
    expiresAt:
      interview.status === "in_progress"
        ? new Date(interview.session.lastActivityAt.getTime() + deps.settings.inactivityMinutes * 60_000)
        : null,
    accommodations: interview.accommodations,
    messages: interview.messages.map((message) => ({
      sequence: message.sequence,
      type: message.type,
      text: message.text,
      kind: message.type === "ai_question" ? message.metadata.kind : null,
      createdAt: message.createdAt,
    })),
    awaiting: awaitingSequence(interview),
    /** The last answer may be taken back, until the next one is sent. */
    canTakeBack: awaitingSequence(interview) !== null && interview.session.state.undo !== null,
    /** The open question is "Was that your answer?". */
    asksToConfirm: isAskingToConfirm(interview),
    /**
     * `question`: the number of the main question that is open or was last; follow-ups and what was asked back do not
     * count. `exchanges`: answers given, as the report counts them.
     */
    progress: { question: questionsAsked, exchanges, ...mainQuestionLimits },
    notice: isReplaced(interview) ? "The interviewer continues from its question bank." : null,
  };
}

/**
 * How far the conversation is, from the number of main questions alone. The engine's own phase depends on how they went: a
 * third warm-up question comes only to those whose first two went badly (INT-4).
 */
function phaseAt(question: number): Difficulty {
  return question <= 3 ? "warmup" : question <= 9 ? "standard" : "advanced";
}

function isAskingToConfirm(interview: LoadedInterview): boolean {
  const last = interview.messages.at(-1);
  return (
    awaitingSequence(interview) !== null && last?.type === "ai_question" && last.metadata.help === "confirm"
  );
}

/** Whether the interviewer that was chosen could not word the last question, and the bank did. */
function isReplaced(interview: LoadedInterview): boolean {
  const last = interview.messages.findLast((message) => message.type === "ai_question");
  const worded = last?.metadata.worded;
  return worded?.provider === "local" && worded.insteadOf !== undefined;
}

/**
 * A candidate's own interview. When a crash left an answer without a reply, the reply is made now,
 * so that a reload is all that it takes (INT-7).
 */
export async function readInterview(deps: Deps, actor: CandidateActor, id: string) {
  const interview = await requireActiveInterview(deps, { ...actor, interviewId: id });
  return candidateView(deps, await continueInterview(deps, interview));
}

/** A candidate's own interviews, newest first, each with how far its result is. */
export async function listInterviews(deps: Deps, actor: CandidateActor) {
  await abandonIdleInterviews(deps, { candidateId: actor.id });
  const rows = await deps.db.interview.findMany({
    where: { candidateId: actor.id, organizationId: actor.organizationId },
    orderBy: { createdAt: "desc" },
    take: 50,
    select: {
      id: true,
      roleKey: true,
      status: true,
      startedAt: true,
      completedAt: true,
      session: { select: { questionsAsked: true, memory: true } },
      assessment: { select: { status: true } },
    },
  });
  return rows.map(({ session, assessment, roleKey, ...row }) => ({
    ...row,
    roleTitle: roleTitle(roleKey),
    questionsAsked: session?.questionsAsked ?? 0,
    questionsAnswered: session === null ? 0 : questionsAnswered(engineStateSchema.parse(session.memory)),
    result: assessment === null ? ("none" as const) : resultOf[assessment.status],
  }));
}

/** What a candidate is told of the scoring. */
const resultOf = {
  pending: "in_work",
  running: "in_work",
  completed: "ready",
  partial: "partial",
  failed: "failed",
} as const;
