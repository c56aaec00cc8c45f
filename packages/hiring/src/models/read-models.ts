import { type CallOutcome, callOutcomes, type ModelTask, modelTasks } from "@teamified/contracts/model-calls";
import type { Deps, RecruiterActor } from "../deps.ts";
import { readBudget } from "./read-budget.ts";

type Group = {
  provider: string;
  task: string;
  outcome: string;
  count: number;
  tokens: number;
  costUsd: number;
  p50: number | null;
  p95: number | null;
};

/** Calls of one task at one provider in a stretch of time. */
export type CallSummary = {
  provider: string;
  task: ModelTask;
  count: number;
  /** How many ended otherwise than well, most frequent first. */
  failures: { outcome: CallOutcome; count: number }[];
  /** Of those that were completed, in milliseconds; null when none was. */
  p50Ms: number | null;
  p95Ms: number | null;
  tokens: number;
  costUsd: number;
};

/** Who is asked for what, today's spending, and the calls of the last day and week: for admins. */
export async function readModels(deps: Deps, actor: RecruiterActor) {
  const { tasks, callsInFlight, callsPerMinute } = deps.settings.models;
  const [budget, lastDay, lastWeek] = await Promise.all([
    readBudget(deps, actor),
    summarize(deps, actor, 24),
    summarize(deps, actor, 7 * 24),
  ]);
  return {
    isConfigured: Object.values(tasks).some((choices) => choices.length > 0),
    tasks: modelTasks.map((task) => ({ task, choices: tasks[task] })),
    limits: { callsInFlight, callsPerMinute },
    budget,
    calls: { lastDay, lastWeek },
  };
}

async function summarize(deps: Deps, actor: RecruiterActor, hours: number): Promise<CallSummary[]> {
  const since = new Date(deps.clock.now().getTime() - hours * 3_600_000);
  const groups = await deps.db.$queryRaw<Group[]>`
    select provider, task, outcome, count(*)::int as count,
        sum(input_tokens::bigint + output_tokens)::float as tokens, sum(cost_usd)::float as "costUsd",
        percentile_cont(0.5) within group (order by ms) as p50,
        percentile_cont(0.95) within group (order by ms) as p95
      from model_calls
      where organization_id = ${actor.organizationId}::uuid and created_at > ${since}
      group by provider, task, outcome`;
  const byTask = Map.groupBy(groups, ({ provider, task }) => `${task} ${provider}`);
  return [...byTask.values()].flatMap((parts) => summaryOf(parts)).sort(inOrder);
}

function summaryOf(parts: Group[]): CallSummary[] {
  const [first] = parts;
  const task = modelTasks.find((each) => each === first?.task);
  if (first === undefined || task === undefined) return [];
  const completed = parts.find(({ outcome }) => outcome === "completed");
  const sum = (of: (part: Group) => number) => parts.reduce((total, part) => total + of(part), 0);
  return [
    {
      provider: first.provider,
      task,
      count: sum(({ count }) => count),
      failures: callOutcomes
        .flatMap((outcome) => {
          const part = parts.find((each) => each.outcome === outcome);
          return outcome === "completed" || part === undefined ? [] : [{ outcome, count: part.count }];
        })
        .sort((a, b) => b.count - a.count),
      p50Ms: rounded(completed?.p50),
      p95Ms: rounded(completed?.p95),
      tokens: sum(({ tokens }) => tokens),
      // Millionths are what is stored; sums of binary fractions show more.
      costUsd: Math.round(sum(({ costUsd }) => costUsd) * 1e6) / 1e6,
    },
  ];
}

const rounded = (value: number | null | undefined) => (value == null ? null : Math.round(value));

function inOrder(a: CallSummary, b: CallSummary): number {
  return modelTasks.indexOf(a.task) - modelTasks.indexOf(b.task) || a.provider.localeCompare(b.provider);
}
