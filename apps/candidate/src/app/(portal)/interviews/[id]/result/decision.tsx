"use client";

import type { DecisionOutcome } from "@teamified/contracts/assessments";
import { Panel } from "@teamified/ui/panel";
import { RelativeTime } from "@teamified/ui/time";
import { trpc } from "../../../../../trpc/client.tsx";

const outcomeInWords: Record<DecisionOutcome, { decided: string; next: string }> = {
  advance: {
    decided: "to go on with you",
    next: "They will write to you about the next step.",
  },
  hold: {
    decided: "to wait",
    next: "It is neither a yes nor a no yet. They will write to you when it is settled; you need not do anything.",
  },
  decline: {
    decided: "not to go on with this application",
    next: "Thank you for the time you gave it. What you showed here remains yours: below stands what went well and what to work on, and you can take another interview when you like.",
  },
};

/** What was decided, by a person, in words that one could say to somebody's face. */
export function Decision({ decision }: { decision: { outcome: DecisionOutcome; at: Date } }) {
  const account = trpc.account.me.useQuery();
  const { decided, next } = outcomeInWords[decision.outcome];
  return (
    <Panel title="The decision">
      <p>
        A person at {account.data?.organizationName ?? "the hiring team"} decided {decided},{" "}
        <RelativeTime at={decision.at} />.
      </p>
      <p className="mt-2">{next}</p>
    </Panel>
  );
}
