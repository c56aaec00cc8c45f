import type { AnswerCopy } from "@teamified/contracts/assessments";
import type { Db } from "@teamified/db/client";
import { isNotableCopy } from "@teamified/interview/passes/integrity";
import type { Transcript, TranscriptAnswer } from "@teamified/interview/ports";
import { ownRuns } from "@teamified/interview/shingles";
import type { LoadedInterview } from "../interviews/load-interview.ts";

/** A run that stands in more other candidates' answers than this is how people say it; it counts for nobody. */
const mostCandidates = 3;
/** The newest answers to a question that are compared: they bound the work, see decision 9. */
const mostAnswers = 5_000;

/**
 * For each answer the one other interview that shares most with it, if it is enough to mention. Looks only at
 * other candidates of the same organization, at the same question of the same role.
 */
export async function findCopies(
  db: Db,
  interview: LoadedInterview,
  transcript: Transcript,
): Promise<AnswerCopy[]> {
  const copies: AnswerCopy[] = [];
  // One after the other: scoring is in no hurry, and the pool belongs to people who wait.
  for (const answer of transcript.answers) {
    const copy = answer.kind === "answer" ? await findCopy(db, interview, answer) : null;
    if (copy !== null) copies.push(copy);
  }
  return copies;
}

type Found = { interview_id: string; answered_at: Date; hashes: (bigint | number | string)[] };

async function findCopy(
  db: Db,
  interview: LoadedInterview,
  answer: TranscriptAnswer,
): Promise<AnswerCopy | null> {
  const own = [...new Set(ownRuns(answer.text, answer.question).map(({ hash }) => hash))];
  if (!isNotableCopy(answer, new Set(own))) return null;
  const hashes = own.map(BigInt);
  const [found] = await db.$queryRaw<Found[]>`
    with others as (
      select interview_id, candidate_id, answered_at, hashes
      from answer_runs
      where organization_id = ${interview.organizationId}::uuid
        and role_key = ${interview.roleKey}
        and question_id = ${answer.question.id}
        and candidate_id <> ${interview.candidateId}::uuid
      order by answered_at desc
      limit ${mostAnswers}
    ),
    shared as (
      select others.interview_id, others.candidate_id, others.answered_at, run.hash
      from others cross join lateral unnest(others.hashes) as run (hash)
      where run.hash = any (${hashes}::bigint[])
    ),
    rare as (
      select hash from shared group by hash having count(distinct candidate_id) <= ${mostCandidates}
    )
    select interview_id, min(answered_at) as answered_at, array_agg(distinct hash order by hash) as hashes
    from shared join rare using (hash)
    group by interview_id
    order by count(distinct hash) desc, min(answered_at), interview_id
    limit 1`;
  if (!found) return null;
  const sharedRuns = found.hashes.map(Number);
  if (!isNotableCopy(answer, new Set(sharedRuns))) return null;
  const at = interview.messages.find(({ sequence }) => sequence === answer.sequence)?.createdAt;
  return {
    sequence: answer.sequence,
    interviewId: found.interview_id,
    cameFirst: at !== undefined && at <= found.answered_at ? "this" : "other",
    sharedRuns,
  };
}
