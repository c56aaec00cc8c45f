import type { CandidateActor, Deps } from "../deps.ts";

/**
 * The questions that a candidate was asked in earlier interviews, those of abandoned ones too: each once, the one of
 * longest ago first. Empty for somebody who interviews for the first time.
 */
export async function findSeenQuestions(deps: Deps, actor: CandidateActor): Promise<string[]> {
  const rows = await deps.db.$queryRaw<{ question_id: string }[]>`
    select m.metadata->>'questionId' as question_id
    from interview_messages m join interviews i on i.id = m.interview_id
    where i.candidate_id = ${actor.id}::uuid and i.organization_id = ${actor.organizationId}::uuid
      and m.type = 'ai_question' and m.metadata->>'kind' = 'question' and m.metadata->>'questionId' is not null
    group by 1
    order by max(m.created_at), 1`;
  return rows.map((row) => row.question_id);
}
