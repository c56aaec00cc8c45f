import { AppError, notFound } from "@teamified/contracts/errors";
import type { AnswerInput, AnswerMetadata } from "@teamified/contracts/interviews";
import { inTransaction } from "@teamified/db/transaction";
import { violatedConstraint } from "@teamified/db/violated-constraint";
import type { CandidateActor, Deps } from "../deps.ts";
import { abandonIdleInterviews } from "./abandon-idle-interviews.ts";
import { continueInterview } from "./continue-interview.ts";
import { awaitingSequence, type LoadedInterview, loadInterview } from "./load-interview.ts";

/**
 * Takes one answer (INT-6): stored first, then judged, then the next question. The same `messageKey`
 * counts once, whatever retries, double clicks and second tabs do; the same key with other words is
 * a `conflict`. An answer to a question that is no longer the current one is `stale` and changes
 * nothing.
 */
export async function answerQuestion(
  deps: Deps,
  actor: CandidateActor,
  input: AnswerInput,
): Promise<LoadedInterview> {
  await abandonIdleInterviews(deps, { candidateId: actor.id });
  try {
    await storeAnswer(deps, actor, input);
  } catch (error) {
    // Two copies of one answer in the same moment: the unique keys let one in, the other goes on with it.
    if (violatedConstraint(error) === null) throw error;
    const winner = await load(deps, actor, input.interviewId);
    if (!isRepetition(winner, input)) throw answeredElsewhere();
  }
  return continueInterview(deps, { ...actor, interviewId: input.interviewId });
}

async function load(deps: Deps, actor: CandidateActor, id: string): Promise<LoadedInterview> {
  const interview = await loadInterview(deps.db, {
    id,
    organizationId: actor.organizationId,
    candidateId: actor.id,
  });
  if (!interview) throw notFound("interview");
  return interview;
}

async function storeAnswer(deps: Deps, actor: CandidateActor, input: AnswerInput): Promise<void> {
  const interview = await load(deps, actor, input.interviewId);
  if (isRepetition(interview, input)) return;
  if (interview.status === "abandoned") {
    throw new AppError(
      "stale",
      "This interview was closed because nothing happened for a while. Your answers are kept; you can start another at any time.",
    );
  }
  if (interview.status !== "in_progress") throw new AppError("stale", "This interview is already finished.");
  if (awaitingSequence(interview) !== input.questionSequence) throw answeredElsewhere();

  const now = deps.clock.now();
  const question = interview.messages.at(-1);
  await inTransaction(deps.db, async (tx) => {
    await tx.interviewMessage.create({
      data: {
        organizationId: actor.organizationId,
        interviewId: interview.id,
        sessionId: interview.session.id,
        sequence: input.questionSequence + 1,
        type: "candidate_response",
        text: input.text,
        messageKey: input.messageKey,
        responseTimeSeconds: question ? (now.getTime() - question.createdAt.getTime()) / 1000 : null,
        metadata: { telemetry: input.telemetry ?? null, judgement: null } satisfies AnswerMetadata,
        createdAt: now,
      },
      select: { id: true },
    });
    await tx.interviewSession.update({
      where: { id: interview.session.id, organizationId: actor.organizationId },
      data: { lastActivityAt: now },
      select: { id: true },
    });
  });
}

/** Whether this very answer is stored already. Throws `conflict` when its key is, with other words. */
function isRepetition(interview: LoadedInterview, input: AnswerInput): boolean {
  const stored = interview.messages.find(
    (message) => message.type === "candidate_response" && message.messageKey === input.messageKey,
  );
  if (!stored) return false;
  if (stored.text !== input.text) {
    throw new AppError("conflict", "This answer was sent already, with other words. The first one counts.");
  }
  return true;
}

function answeredElsewhere(): AppError {
  return new AppError(
    "stale",
    "This question was answered already, perhaps in another tab. Your text is kept here; the page now shows the current question.",
  );
}
