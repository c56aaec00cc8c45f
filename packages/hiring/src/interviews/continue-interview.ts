import { notFound } from "@teamified/contracts/errors";
import type { CandidateId, OrganizationId } from "@teamified/contracts/ids";
import type { AnswerMetadata, QuestionMetadata } from "@teamified/contracts/interviews";
import type { Tx } from "@teamified/db/client";
import { notify } from "@teamified/db/notify";
import { inTransaction } from "@teamified/db/transaction";
import { classifyTurn } from "@teamified/interview/classify-turn";
import { takeAnswer } from "@teamified/interview/engine";
import type { EngineState } from "@teamified/interview/engine-state";
import type { Grade, NextTurn, TurnKind, Usage } from "@teamified/interview/ports";
import type { Deps } from "../deps.ts";
import { requireRole } from "./find-role.ts";
import { type LoadedInterview, loadInterview } from "./load-interview.ts";
import { describeTurn, sessionColumns } from "./session-columns.ts";

type Scope = { organizationId: OrganizationId; id: CandidateId; interviewId: string };

/**
 * Brings an interview whose last message is an answer to its next question: judge, choose, word,
 * store. Does nothing when a question is waiting already, so it may run any number of times: after
 * an answer, after a crash, when the page is opened again (INT-7).
 */
export async function continueInterview(deps: Deps, scope: Scope): Promise<LoadedInterview> {
  const interview = await requireInterview(deps, scope);
  const answer = interview.messages.at(-1);
  if (interview.status !== "in_progress" || answer?.type !== "candidate_response") return interview;

  const turn = await takeTurn(deps, interview, answer.text);
  await storeTurn(deps, interview, answer.sequence, turn);
  return requireInterview(deps, scope);
}

async function requireInterview(deps: Deps, scope: Scope): Promise<LoadedInterview> {
  const interview = await loadInterview(deps.db, {
    id: scope.interviewId,
    organizationId: scope.organizationId,
    candidateId: scope.id,
  });
  if (!interview) throw notFound("interview");
  return interview;
}

type Turn = {
  kind: TurnKind;
  grade: Grade | null;
  state: EngineState;
  next: NextTurn;
  text: string;
  usages: Usage[];
};

/** Somebody who was away longer than this was not answering: a pause costs no time of the interview. */
const longestAnswerSeconds = 600;
const answeringSeconds = (interview: LoadedInterview): number =>
  interview.messages.reduce(
    (sum, message) => sum + Math.min(message.responseTimeSeconds ?? 0, longestAnswerSeconds),
    0,
  );

/** Judges the answer and words what comes next; the choice between is the engine's. */
async function takeTurn(deps: Deps, interview: LoadedInterview, answer: string): Promise<Turn> {
  const role = requireRole(interview.roleKey);
  const asked = interview.messages.findLast((message) => message.type === "ai_question")?.metadata;
  const question = role.questions.find((candidate) => candidate.id === asked?.questionId);
  if (!question) throw new Error(`question ${asked?.questionId} is not in the bank of ${role.key}`);

  const kind = classifyTurn(answer, question);
  const call = { organizationId: interview.organizationId, interviewId: interview.id };
  const judged = kind === "answer" ? await deps.assessor.gradeAnswer({ question, answer, call }) : null;
  const { state, next } = takeAnswer({
    role,
    state: interview.session.state,
    kind,
    grade: judged?.grade ?? null,
    spent: {
      tokens: interview.totalTokensUsed + (judged?.usage.tokens ?? 0),
      answeringSeconds: answeringSeconds(interview),
      extraTime: interview.accommodations.extraTime,
    },
  });
  const worded = await deps.interviewer.word({
    persona: role.persona,
    candidateName: interview.candidate.fullName,
    turn: next,
    lastAnswer: { text: answer, kind, score: judged?.grade.score ?? null },
    isFirst: false,
    said: interview.messages.flatMap((message) => (message.type === "ai_question" ? [message.text] : [])),
    call,
  });
  return {
    kind,
    grade: judged?.grade ?? null,
    state,
    next,
    text: worded.text,
    usages: judged ? [judged.usage, worded.usage] : [worded.usage],
  };
}

/** Stores judgement, question and state together. The first of several runs wins; the others see it. */
async function storeTurn(
  deps: Deps,
  interview: LoadedInterview,
  answerSequence: number,
  turn: Turn,
): Promise<void> {
  const now = deps.clock.now();
  await inTransaction(deps.db, async (tx) => {
    await tx.$queryRaw`select id from interview_sessions where id = ${interview.session.id}::uuid for update`;
    const taken = await tx.interviewMessage.findFirst({
      where: {
        interviewId: interview.id,
        organizationId: interview.organizationId,
        sequence: answerSequence + 1,
      },
      select: { id: true },
    });
    if (taken) return;
    await tx.interviewMessage.create({
      data: {
        organizationId: interview.organizationId,
        interviewId: interview.id,
        sessionId: interview.session.id,
        sequence: answerSequence + 1,
        type: "ai_question",
        text: turn.text,
        metadata: describeTurn(turn.next) satisfies QuestionMetadata,
        createdAt: now,
      },
      select: { id: true },
    });
    await storeJudgement(tx, interview, answerSequence, turn);
    await tx.interviewSession.update({
      where: { id: interview.session.id, organizationId: interview.organizationId },
      data: { ...sessionColumns(turn.state), lastActivityAt: now },
      select: { id: true },
    });
    await tx.interview.update({
      where: { id: interview.id, organizationId: interview.organizationId },
      data: {
        totalTokensUsed: { increment: turn.usages.reduce((sum, usage) => sum + usage.tokens, 0) },
        costUsd: { increment: turn.usages.reduce((sum, usage) => sum + usage.costUsd, 0) },
      },
      select: { id: true },
    });
    if (turn.next.kind === "closing") await completeInterview(deps, tx, interview, now);
    await notify(tx, {
      organizationId: interview.organizationId,
      candidateId: interview.candidateId,
      topic: "interview",
      id: interview.id,
    });
  });
}

async function storeJudgement(
  tx: Tx,
  interview: LoadedInterview,
  sequence: number,
  turn: Turn,
): Promise<void> {
  const answer = interview.messages.find((message) => message.sequence === sequence);
  if (answer?.type !== "candidate_response") return;
  await tx.interviewMessage.updateMany({
    where: { interviewId: interview.id, organizationId: interview.organizationId, sequence },
    data: {
      metadata: {
        ...answer.metadata,
        judgement: { kind: turn.kind, score: turn.grade?.score ?? null, notes: turn.grade?.notes ?? [] },
      } satisfies AnswerMetadata,
    },
  });
}

/** Ends an interview and enqueues its scoring in the same transaction (ASM-1). */
export async function completeInterview(
  deps: Deps,
  tx: Tx,
  interview: Pick<LoadedInterview, "id" | "organizationId" | "startedAt">,
  now: Date,
): Promise<void> {
  const { count } = await tx.interview.updateMany({
    where: { id: interview.id, organizationId: interview.organizationId, status: "in_progress" },
    data: {
      status: "completed",
      completedAt: now,
      durationSeconds: interview.startedAt
        ? Math.round((now.getTime() - interview.startedAt.getTime()) / 1000)
        : null,
    },
  });
  if (count === 0) return;
  await tx.assessmentResult.upsert({
    where: { interviewId: interview.id },
    update: {},
    create: { organizationId: interview.organizationId, interviewId: interview.id, status: "pending" },
    select: { id: true },
  });
  await deps.enqueue(tx, "interview.score", { interviewId: interview.id }, { key: interview.id });
}
