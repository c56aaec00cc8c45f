import type { Tx } from "@teamified/db/client";
import type { Transcript } from "@teamified/interview/ports";
import { ownRuns } from "@teamified/interview/shingles";
import type { LoadedInterview } from "../interviews/load-interview.ts";

/**
 * Stores the hashed runs of words of each given answer, so that near-copies of it can be found (ITG-1). Replaces
 * what is there, so that scoring twice stores the same. They go with their interview.
 */
export async function storeAnswerRuns(
  tx: Tx,
  interview: LoadedInterview,
  transcript: Transcript,
): Promise<void> {
  const own = { organizationId: interview.organizationId, interviewId: interview.id };
  const answeredAt = new Map(interview.messages.map((message) => [message.sequence, message.createdAt]));
  const rows = transcript.answers.flatMap((answer) => {
    const at = answeredAt.get(answer.sequence);
    if (answer.kind !== "answer" || !at) return [];
    const hashes = new Set(ownRuns(answer.text, answer.question).map(({ hash }) => hash));
    if (hashes.size === 0) return [];
    return [
      {
        ...own,
        candidateId: interview.candidateId,
        roleKey: interview.roleKey,
        questionId: answer.question.id,
        sequence: answer.sequence,
        answeredAt: at,
        hashes: [...hashes].sort((a, b) => a - b).map(BigInt),
      },
    ];
  });
  await tx.answerRuns.deleteMany({ where: own });
  if (rows.length > 0) await tx.answerRuns.createMany({ data: rows });
}
