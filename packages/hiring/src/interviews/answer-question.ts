import { AppError } from "@teamified/contracts/errors";
import type { AnswerInput, AnswerMetadata } from "@teamified/contracts/interviews";
import { violatedConstraint } from "@teamified/db/violated-constraint";
import { uuidv7 } from "uuidv7";
import type { CandidateActor, Deps } from "../deps.ts";
import { requireActiveInterview } from "./abandon-idle-interviews.ts";
import { continueInterview, requireOwnInterview } from "./continue-interview.ts";
import { awaitingSequence, type LoadedInterview, type Message } from "./load-interview.ts";
import { requireSpokenAnswer, type SpokenPart } from "./spoken-answer.ts";

/**
 * Takes one answer (INT-6): stored first, then judged, then the next question. The same `messageKey`
 * counts once, whatever retries, double clicks and second tabs do; the same key with other words is
 * a `conflict`. An answer to a question that is no longer the current one is `stale` and changes
 * nothing. Throws `not_found` for a recording that is not of this question.
 */
export async function answerQuestion(
  deps: Deps,
  actor: CandidateActor,
  input: AnswerInput,
): Promise<LoadedInterview> {
  return continueInterview(deps, await storeAnswer(deps, actor, input));
}

/**
 * The first half of {@link answerQuestion}: gives the interview with the answer in it. The second half is
 * `continueInterview`; when it is broken off, the next read of the interview takes it up.
 */
export async function storeAnswer(
  deps: Deps,
  actor: CandidateActor,
  input: AnswerInput,
): Promise<LoadedInterview> {
  const scope = { ...actor, interviewId: input.interviewId };
  const interview = await requireActiveInterview(deps, scope);
  if (isRepetition(interview, input)) return interview;
  assertOpen(interview, input);
  const spoken =
    input.spokenAnswerId === undefined
      ? null
      : await requireSpokenAnswer(deps, interview, { ...input, id: input.spokenAnswerId });
  try {
    const answered = await insertAnswer(deps, interview, input, spoken);
    if (answered !== null) return answered;
  } catch (error) {
    // Two copies of one answer in the same moment: the unique keys let one in, the other goes on with it.
    if (violatedConstraint(error) === null) throw error;
  }
  const winner = await requireOwnInterview(deps, scope);
  if (isRepetition(winner, input)) return winner;
  assertOpen(winner, input);
  throw answeredElsewhere();
}

/** Throws `stale` when this question of the interview cannot be answered any more. */
function assertOpen(interview: LoadedInterview, input: AnswerInput): void {
  if (interview.status === "abandoned") {
    throw new AppError(
      "stale",
      "This interview was closed because nothing happened for a while. Your answers are kept; you can start another at any time.",
    );
  }
  if (interview.status !== "in_progress") throw new AppError("stale", "This interview is already finished.");
  if (awaitingSequence(interview) !== input.questionSequence) throw answeredElsewhere();
}

/** Stores the answer in one statement; null when the interview ended in the meantime. */
async function insertAnswer(
  deps: Deps,
  interview: LoadedInterview,
  input: AnswerInput,
  spoken: SpokenPart | null,
): Promise<LoadedInterview | null> {
  const now = deps.clock.now();
  const question = interview.messages.at(-1);
  const metadata: AnswerMetadata = {
    telemetry: input.telemetry ?? null,
    spoken: spoken && { id: spoken.id, recognized: spoken.recognized },
    judgement: null,
  };
  const answer: Message = {
    sequence: input.questionSequence + 1,
    type: "candidate_response",
    text: input.text,
    messageKey: input.messageKey,
    createdAt: now,
    responseTimeSeconds: question ? (now.getTime() - question.createdAt.getTime()) / 1000 : null,
    metadata,
  };
  const stored = await deps.db.$executeRaw`
    with session as (
      update interview_sessions s set last_activity_at = ${now}, updated_at = ${now}
      from interviews i
      where s.id = ${interview.session.id}::uuid and s.organization_id = ${interview.organizationId}::uuid
        and i.id = s.interview_id and i.status = 'in_progress'
      returning s.id, s.interview_id, s.organization_id
    ), sent as (
      update spoken_answers set sent_at = ${now}
      from session
      where spoken_answers.id = ${spoken?.id ?? null}::uuid
        and spoken_answers.interview_id = session.interview_id
    )
    insert into interview_messages
      (id, organization_id, interview_id, session_id, sequence, type, text, message_key,
       audio_key, audio_duration_seconds, audio_metadata,
       response_time_seconds, metadata, created_at, updated_at)
    select ${uuidv7()}::uuid, organization_id, interview_id, id, ${answer.sequence}, 'candidate_response',
      ${answer.text}, ${answer.messageKey}::uuid,
      ${spoken?.fileKey ?? null}, ${spoken?.seconds ?? null}::float8,
      ${spoken === null ? null : JSON.stringify(spoken.audio)}::jsonb,
      ${answer.responseTimeSeconds}::float8, ${JSON.stringify(metadata)}::jsonb, ${now}, ${now}
    from session`;
  if (stored === 0) return null;
  return {
    ...interview,
    session: { ...interview.session, lastActivityAt: now },
    messages: [...interview.messages, answer],
  };
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
