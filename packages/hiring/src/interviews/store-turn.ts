import type { AnswerMetadata } from "@teamified/contracts/interviews";
import { madeBy } from "@teamified/contracts/model-calls";
import { changeChannel } from "@teamified/db/change-channel";
import type { Db, Tx } from "@teamified/db/client";
import { inTransaction } from "@teamified/db/transaction";
import { uuidv7 } from "uuidv7";
import type { Deps } from "../deps.ts";
import { completeInterview, secondsSinceStart } from "./complete-interview.ts";
import type { LoadedInterview, Message } from "./load-interview.ts";
import { describeTurn, sessionColumns } from "./session-columns.ts";
import type { Turn } from "./take-turn.ts";
import { modelsUsed } from "./turn-history.ts";

/**
 * Stores judgement, question and state together and gives the interview as it is now. The first of several runs
 * wins; null says that another was first. What the calls cost is counted in either case: they were made.
 */
export async function storeTurn(
  deps: Deps,
  interview: LoadedInterview,
  turn: Turn,
): Promise<LoadedInterview | null> {
  const now = deps.clock.now();
  const after = withTurn(interview, turn, now);
  if (turn.next.kind !== "closing") return (await insertTurn(deps.db, after, turn, now)) ? after : null;
  const isFirst = await inTransaction(deps.db, async (tx) => {
    if (!(await insertTurn(tx, after, turn, now))) return false;
    await completeInterview(deps, tx, interview, now);
    return true;
  });
  if (!isFirst) return null;
  return {
    ...after,
    status: "completed",
    completedAt: now,
    durationSeconds: secondsSinceStart(interview, now),
  };
}

/** The interview as it is once the turn is stored. */
function withTurn(interview: LoadedInterview, turn: Turn, now: Date): LoadedInterview {
  const { kind, judged, next, worded, plan, guess, spent } = turn;
  const judgement: AnswerMetadata["judgement"] = {
    kind,
    score: judged === null || judged.grade.judged === false ? null : judged.grade.score,
    notes: judged?.grade.notes ?? [],
    by: judged && madeBy(judged.usage),
    confirms: turn.confirms,
    takesBack: turn.takesBack,
    addsTo: turn.addsTo,
  };
  const messages = interview.messages.map(
    (message, index): Message =>
      index === interview.messages.length - 1 && message.type === "candidate_response"
        ? { ...message, metadata: { ...message.metadata, judgement } }
        : message,
  );
  const question: Message = {
    sequence: (messages.at(-1)?.sequence ?? 0) + 1,
    type: "ai_question",
    text: worded.text,
    createdAt: now,
    responseTimeSeconds: null,
    metadata: describeTurn(next, { by: worded.usage, plan, guess }),
  };
  const { memory, difficulty, questionsAsked } = sessionColumns(turn.state);
  const after = {
    ...interview,
    totalTokensUsed: interview.totalTokensUsed + spent.tokens,
    session: { ...interview.session, state: memory, difficulty, questionsAsked, lastActivityAt: now },
    messages: [...messages, question],
  };
  return { ...after, modelUsed: modelsUsed(after) };
}

/**
 * One statement, because every turn of every interview passes here. The session's lock comes first, as everywhere;
 * `asked` is empty when the question's number is taken or the interview is over, and then only the cost is stored.
 */
async function insertTurn(db: Db | Tx, after: LoadedInterview, turn: Turn, now: Date): Promise<boolean> {
  const [answer, question] = after.messages.slice(-2);
  if (answer?.type !== "candidate_response" || question === undefined) {
    throw new Error("a turn follows an answer");
  }
  const columns = sessionColumns(turn.state);
  const event = {
    organizationId: after.organizationId,
    candidateId: after.candidateId,
    topic: "interview",
    id: after.id,
  };
  const told = await db.$executeRaw`
    with session as (
      select s.id, s.interview_id, s.organization_id
      from interview_sessions s join interviews i on i.id = s.interview_id and i.status = 'in_progress'
      where s.id = ${after.session.id}::uuid and s.organization_id = ${after.organizationId}::uuid
      for update of s
    ), asked as (
      insert into interview_messages
        (id, organization_id, interview_id, session_id, sequence, type, text, metadata, created_at, updated_at)
      select ${uuidv7()}::uuid, organization_id, interview_id, id, ${question.sequence}, 'ai_question',
        ${question.text}, ${JSON.stringify(question.metadata)}::jsonb, ${now}, ${now}
      from session
      on conflict (interview_id, sequence) do nothing
      returning interview_id
    ), judged as (
      update interview_messages m set metadata = ${JSON.stringify(answer.metadata)}::jsonb, updated_at = ${now}
      from asked where m.interview_id = asked.interview_id and m.sequence = ${answer.sequence}
    ), remembered as (
      update interview_sessions s set
        memory = ${JSON.stringify(columns.memory)}::jsonb, difficulty = ${columns.difficulty},
        questions_asked = ${columns.questionsAsked},
        skill_boundaries = ${JSON.stringify(columns.skillBoundaries)}::jsonb,
        progression = ${JSON.stringify(columns.progression)}::jsonb,
        last_activity_at = ${now}, updated_at = ${now}
      from asked where s.interview_id = asked.interview_id
    ), spent as (
      update interviews set
        total_tokens_used = total_tokens_used + ${Math.round(turn.spent.tokens)}::int,
        cost_usd = cost_usd + ${turn.spent.costUsd}::numeric,
        model_used = coalesce(${after.modelUsed}::text, model_used), updated_at = ${now}
      where id = ${after.id}::uuid and organization_id = ${after.organizationId}::uuid
    )
    select pg_notify(${changeChannel}, ${JSON.stringify(event)}) from asked`;
  return told === 1;
}
