import { alertShare } from "@teamified/contracts/model-calls";
import type { Deps, RecruiterActor } from "../deps.ts";
import { dayOf, spentOn } from "./spent-on.ts";

/** What the organization's models have cost today (UTC), against the budget of a day. US dollars. */
export async function readBudget(deps: Deps, actor: RecruiterActor) {
  const { calls, tokens, costUsd } = await spentOn(deps.db, actor.organizationId, dayOf(deps.clock.now()));
  const budgetUsd = deps.settings.models.dailyBudgetUsd;
  return {
    calls,
    tokens,
    spentUsd: costUsd,
    budgetUsd,
    isNearlySpent: costUsd > 0 && costUsd >= budgetUsd * alertShare,
    isSpent: costUsd >= budgetUsd,
  };
}
