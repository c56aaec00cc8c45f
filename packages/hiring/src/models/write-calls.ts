import type { ModelCall } from "@teamified/contracts/model-calls";
import type { Db } from "@teamified/db/client";

/** A call with what makes it one row: the same id again is written once. */
export type DatedCall = ModelCall & { id: string; createdAt: Date };

export type DaySpending = {
  organizationId: string;
  /** `2026-11-21`, in UTC. */
  day: string;
  costUsd: number;
  alertedAt: Date | null;
};

/**
 * Writes calls and adds them to their day's spending, in one statement: both, or nothing, and twice is once, because
 * only rows that were not there count. Calls of organizations that are gone are left out. Returns what the days
 * touched have cost by now.
 */
export async function writeCalls(db: Db, calls: readonly DatedCall[]): Promise<DaySpending[]> {
  return db.$queryRaw<DaySpending[]>`
    with given as (
      select * from jsonb_to_recordset(${JSON.stringify(calls)}::jsonb) as call (
        "id" uuid, "organizationId" uuid, "interviewId" uuid, "task" text, "promptId" text, "promptVersion" text,
        "provider" text, "model" text, "outcome" text, "inputTokens" int, "outputTokens" int,
        "costUsd" numeric, "ms" int, "firstWordMs" int, "createdAt" timestamptz)
    ), living as (
      -- Locked, so that none of them goes between this line and the end of the statement.
      select id from organizations where id in (select "organizationId" from given) order by id for key share
    ), written as (
      insert into model_calls (id, organization_id, interview_id, task, prompt_id, prompt_version, provider, model,
          outcome, input_tokens, output_tokens, cost_usd, ms, first_word_ms, created_at)
      select "id", "organizationId", "interviewId", "task", "promptId", "promptVersion", "provider", "model",
          "outcome", "inputTokens", "outputTokens", "costUsd", "ms", "firstWordMs", "createdAt"
        from given where "organizationId" in (select id from living)
      on conflict (id) do nothing
      returning organization_id, created_at, input_tokens + output_tokens as tokens, cost_usd
    )
    insert into model_spending as spent (organization_id, day, calls, tokens, cost_usd)
    select organization_id, (created_at at time zone 'UTC')::date as day, count(*), sum(tokens), sum(cost_usd)
      from written group by 1, 2 order by 1, 2
    on conflict (organization_id, day) do update
      set calls = spent.calls + excluded.calls,
          tokens = spent.tokens + excluded.tokens,
          cost_usd = spent.cost_usd + excluded.cost_usd
    returning organization_id::text as "organizationId", day::text as "day", cost_usd::float as "costUsd",
      alerted_at as "alertedAt"`;
}
