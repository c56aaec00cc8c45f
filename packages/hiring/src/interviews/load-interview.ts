import type { AnswerMetadata, InterviewStatus, QuestionMetadata } from "@teamified/contracts/interviews";
import {
  accommodationsSchema,
  answerMetadataSchema,
  questionMetadataSchema,
} from "@teamified/contracts/interviews";
import type { Db, Prisma, Tx } from "@teamified/db/client";
import { engineStateSchema } from "@teamified/interview/engine-state";

export type Message =
  | {
      sequence: number;
      type: "ai_question";
      text: string;
      createdAt: Date;
      responseTimeSeconds: null;
      metadata: QuestionMetadata;
    }
  | {
      sequence: number;
      type: "candidate_response";
      text: string;
      messageKey: string | null;
      createdAt: Date;
      responseTimeSeconds: number | null;
      metadata: AnswerMetadata;
    };

/** As PostgreSQL gives it: JSON is parsed, what is inside of JSON is not yet. */
type Row = {
  id: string;
  organizationId: string;
  candidateId: string;
  resumeId: string | null;
  roleKey: string;
  status: InterviewStatus;
  accommodations: unknown;
  startedAt: Date | null;
  completedAt: Date | null;
  durationSeconds: number | null;
  modelUsed: string | null;
  totalTokensUsed: number;
  costUsd: Prisma.Decimal;
  fullName: string;
  sessionId: string;
  memory: unknown;
  questionsAsked: number;
  difficulty: string;
  lastActivityAt: Date;
  messages: {
    sequence: number;
    type: Message["type"];
    text: string;
    messageKey: string | null;
    /** Milliseconds since 1970. */
    createdAt: number;
    responseTimeSeconds: number | null;
    metadata: unknown;
  }[];
};

/**
 * An interview with its session and messages, JSON columns parsed; null when nobody in this scope
 * has it. `scope` is never left out: it carries the owner. One statement, because every turn of every
 * interview begins with it.
 */
export async function loadInterview(
  db: Db | Tx,
  scope: { id: string; organizationId: string; candidateId?: string },
) {
  const [row] = await db.$queryRaw<Row[]>`
    select i.id, i.organization_id as "organizationId", i.candidate_id as "candidateId",
      i.resume_id as "resumeId", i.role_key as "roleKey", i.status::text, i.accommodations,
      i.started_at as "startedAt", i.completed_at as "completedAt", i.duration_seconds as "durationSeconds",
      i.model_used as "modelUsed", i.total_tokens_used as "totalTokensUsed", i.cost_usd as "costUsd",
      c.full_name as "fullName", s.id as "sessionId", s.memory, s.questions_asked as "questionsAsked",
      s.difficulty, s.last_activity_at as "lastActivityAt",
      coalesce((
        select json_agg(json_build_object(
          'sequence', m.sequence, 'type', m.type, 'text', m.text, 'messageKey', m.message_key,
          'createdAt', (extract(epoch from m.created_at) * 1000)::float8,
          'responseTimeSeconds', m.response_time_seconds, 'metadata', m.metadata) order by m.sequence)
        from interview_messages m where m.interview_id = i.id
      ), '[]') as messages
    from interviews i
      join interview_sessions s on s.interview_id = i.id
      join candidates c on c.id = i.candidate_id
    where i.id = ${scope.id}::uuid and i.organization_id = ${scope.organizationId}::uuid
      and i.candidate_id = coalesce(${scope.candidateId ?? null}::uuid, i.candidate_id)`;
  if (!row) return null;
  const { fullName, sessionId, memory, questionsAsked, difficulty, lastActivityAt, messages, ...interview } =
    row;
  return {
    ...interview,
    candidate: { fullName },
    accommodations: accommodationsSchema.parse(interview.accommodations),
    session: {
      id: sessionId,
      questionsAsked,
      difficulty,
      lastActivityAt,
      state: engineStateSchema.parse(memory),
    },
    messages: messages.map(
      ({ messageKey, createdAt, ...message }): Message =>
        message.type === "ai_question"
          ? {
              ...message,
              type: "ai_question",
              createdAt: new Date(createdAt),
              responseTimeSeconds: null,
              metadata: questionMetadataSchema.parse(message.metadata),
            }
          : {
              ...message,
              type: "candidate_response",
              createdAt: new Date(createdAt),
              messageKey,
              metadata: answerMetadataSchema.parse(message.metadata),
            },
    ),
  };
}

export type LoadedInterview = NonNullable<Awaited<ReturnType<typeof loadInterview>>>;

/** The number of the question that waits for an answer; null when none does. */
export function awaitingSequence(interview: LoadedInterview): number | null {
  const last = interview.messages.at(-1);
  return interview.status === "in_progress" && last?.type === "ai_question" ? last.sequence : null;
}
