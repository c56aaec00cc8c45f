import { Notice } from "@teamified/ui/notice";
import Link from "next/link";
import { atTheLimit } from "../../show/at-the-limit.ts";
import { dollars } from "../../show/model-words.ts";
import type { Outputs } from "../../trpc/outputs.ts";

/** For admins: most of what models may cost today is spent, and what happens then. */
export function BudgetNotice({ budget }: { budget: NonNullable<Outputs["dashboard"]["get"]["budget"]> }) {
  return (
    <Notice
      tone="waiting"
      title={
        budget.isSpent
          ? "Today’s budget for language models is spent"
          : "Most of today’s budget for language models is spent"
      }
    >
      <p>
        {dollars(budget.spentUsd)} of {dollars(budget.budgetUsd)}. {atTheLimit(budget.isSpent)}
      </p>
      <p className="mt-1">
        <Link href="/models" className="link">
          What it was spent on
        </Link>
      </p>
    </Notice>
  );
}
