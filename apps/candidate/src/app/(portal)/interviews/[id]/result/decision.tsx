"use client";

import type { DecisionOutcome } from "@teamified/contracts/assessments";
import { Panel } from "@teamified/ui/panel";
import { RelativeTime } from "@teamified/ui/time";
import { trpc } from "../../../../../trpc/client.tsx";

const outcomeSentence: Record<DecisionOutcome, string> = {
  advance: "decided to go on with you",
  hold: "decided to wait",
  decline: "decided not to go on with this application",
};

/** What a person decided and what the candidate was told of it, in the words of the mail. */
export function Decision({ decision }: { decision: { outcome: DecisionOutcome; at: Date; text: string } }) {
  const account = trpc.account.me.useQuery();
  return (
    <Panel title="The decision">
      <p>
        A person at {account.data?.organizationName ?? "the hiring team"} {outcomeSentence[decision.outcome]}.
        They wrote to you <RelativeTime at={decision.at} />:
      </p>
      {decision.text.length <= shortMessage ? (
        <Message text={decision.text} />
      ) : (
        <details className="mt-2">
          <summary className="link w-fit cursor-pointer">Read what they wrote</summary>
          <Message text={decision.text} />
        </details>
      )}
    </Panel>
  );
}

/** A message of so many characters needs no press to be read. */
const shortMessage = 240;

function Message({ text }: { text: string }) {
  return <p className="mt-3 whitespace-pre-wrap break-words border-line-strong border-l-2 pl-4">{text}</p>;
}
