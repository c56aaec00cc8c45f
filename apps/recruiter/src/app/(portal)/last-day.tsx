import { Panel } from "@teamified/ui/panel";
import type { Outputs } from "../../trpc/outputs.ts";

/** The last 24 hours in numbers. */
export function LastDay({ today }: { today: Outputs["dashboard"]["get"]["today"] }) {
  const rows = [
    ["Resumes received", today.resumes],
    ["Interviews finished", today.interviews],
    ["Feedback mails sent", today.mails],
    ["Decisions made", today.decisions],
  ] as const;
  return (
    <Panel title="Last 24 hours">
      <dl className="divide-y divide-line">
        {rows.map(([label, count]) => (
          <div key={label} className="flex justify-between gap-4 py-1.5">
            <dt className="text-muted">{label}</dt>
            <dd className="font-medium">{count}</dd>
          </div>
        ))}
      </dl>
    </Panel>
  );
}
