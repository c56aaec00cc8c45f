"use client";

import { Panel } from "@teamified/ui/panel";
import { trpc } from "../../trpc/client.tsx";

/** How much waits for the hiring team, in numbers. */
export function Counts() {
  const [{ counts }] = trpc.dashboard.get.useSuspenseQuery();
  const rows = [
    ["Feedback to approve", counts.waiting],
    ["Feedback on hold", counts.held],
    ["Overdue", counts.overdue],
    ["Failed to send", counts.failed],
    ["Resumes that could not be read", counts.resumesFailed],
    ["In an interview now", counts.inInterview],
    ["Interviews to decide", counts.toDecide],
  ] as const;
  return (
    <Panel title="What waits">
      <dl className="grid max-w-md gap-2">
        {rows.map(([label, count]) => (
          <div key={label} className="flex justify-between gap-4 border-line border-b pb-2">
            <dt>{label}</dt>
            <dd className="font-medium">{count}</dd>
          </div>
        ))}
      </dl>
    </Panel>
  );
}
