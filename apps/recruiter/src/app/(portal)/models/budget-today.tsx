import { Notice } from "@teamified/ui/notice";
import { Panel } from "@teamified/ui/panel";
import { ProgressBar } from "@teamified/ui/progress-bar";
import { atTheLimit } from "../../../show/at-the-limit.ts";
import { dollars } from "../../../show/model-words.ts";
import type { Outputs } from "../../../trpc/outputs.ts";

/** What today cost, against what a day may cost. */
export function BudgetToday({ budget }: { budget: Outputs["model"]["overview"]["budget"] }) {
  const { spentUsd, budgetUsd, calls, tokens } = budget;
  return (
    <Panel title="Spent today">
      <div className="grid gap-3">
        {budgetUsd === 0 ? (
          <p>The budget is nothing, so no model is asked.</p>
        ) : (
          <ProgressBar value={spentUsd / budgetUsd} label={`${dollars(spentUsd)} of ${dollars(budgetUsd)}`} />
        )}
        {budget.isNearlySpent && (
          <Notice
            tone="waiting"
            title={budget.isSpent ? "Today’s budget is spent" : "Most of the budget is spent"}
          >
            {atTheLimit(budget.isSpent)}
          </Notice>
        )}
        <p className="text-muted">
          {calls.toLocaleString("en")} {calls === 1 ? "call" : "calls"}, {tokens.toLocaleString("en")} tokens.
          A day begins at midnight UTC. The budget is the setting{" "}
          <code className="font-mono text-[0.93em]">AI_DAILY_BUDGET_USD</code>; at four fifths of it the
          admins get a mail.
        </p>
      </div>
    </Panel>
  );
}
