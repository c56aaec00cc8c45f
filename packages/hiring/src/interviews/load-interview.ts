import type { AnswerMetadata, QuestionMetadata } from "@teamified/contracts/interviews";
import {
  accommodationsSchema,
  answerMetadataSchema,
  questionMetadataSchema,
} from "@teamified/contracts/interviews";
import type { Db, Tx } from "@teamified/db/client";
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

const interviewSelect = {
  id: true,
  organizationId: true,
  candidateId: true,
  resumeId: true,
  roleKey: true,
  status: true,
  accommodations: true,
  startedAt: true,
  completedAt: true,
  durationSeconds: true,
  modelUsed: true,
  totalTokensUsed: true,
  costUsd: true,
  candidate: { select: { fullName: true } },
  session: {
    select: { id: true, memory: true, questionsAsked: true, difficulty: true, lastActivityAt: true },
  },
  messages: {
    orderBy: { sequence: "asc" },
    select: {
      sequence: true,
      type: true,
      text: true,
      messageKey: true,
      createdAt: true,
      responseTimeSeconds: true,
      metadata: true,
    },
  },
} as const;

/**
 * An interview with its session and messages, JSON columns parsed; null when nobody in this scope
 * has it. `scope` is never left out: it carries the owner.
 */
export async function loadInterview(
  db: Db | Tx,
  scope: { id: string; organizationId: string; candidateId?: string },
) {
  const row = await db.interview.findFirst({ where: scope, select: interviewSelect });
  if (!row?.session) return null;
  const { session, messages, ...interview } = row;
  const { memory, ...activity } = session;
  return {
    ...interview,
    accommodations: accommodationsSchema.parse(interview.accommodations),
    session: { ...activity, state: engineStateSchema.parse(memory) },
    messages: messages.map(
      ({ messageKey, ...message }): Message =>
        message.type === "ai_question"
          ? {
              ...message,
              type: "ai_question",
              responseTimeSeconds: null,
              metadata: questionMetadataSchema.parse(message.metadata),
            }
          : {
              ...message,
              type: "candidate_response",
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
