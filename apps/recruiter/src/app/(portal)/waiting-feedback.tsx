import { Panel } from "@teamified/ui/panel";
import { Table, Td, Th } from "@teamified/ui/table";
import { Countdown } from "@teamified/ui/time";
import Link from "next/link";
import type { Outputs } from "../../trpc/outputs.ts";

/** Feedback that leaves by itself unless somebody decides, soonest first, and how much more waits for its candidates. */
export function WaitingFeedback({
  items,
  total,
  waitingForAddress,
}: {
  items: Outputs["dashboard"]["get"]["feedbackWaiting"];
  total: number;
  waitingForAddress: number;
}) {
  return (
    <Panel
      title="Feedback to approve"
      actions={
        <Link href="/feedback?status=waiting" className="link">
          {total > items.length ? `All ${total}` : "Open the queue"}
        </Link>
      }
    >
      <Table caption="Feedback to approve">
        <thead>
          <tr>
            <Th>Candidate</Th>
            <Th>File</Th>
            <Th className="text-right">Leaves by itself in</Th>
          </tr>
        </thead>
        <tbody>
          {items.map((item) => (
            <tr key={item.id}>
              <Td>
                <Link href={`/feedback/${item.id}`} className="link">
                  {item.candidateName}
                </Link>
              </Td>
              <Td label="File" className="min-w-40 wrap-anywhere text-muted">
                {item.fileName}
              </Td>
              <Td label="Leaves by itself in" className="text-right">
                {item.autoSendAt ? <Countdown to={item.autoSendAt} /> : "not by itself"}
              </Td>
            </tr>
          ))}
        </tbody>
      </Table>
      {waitingForAddress > 0 && (
        <p className="mt-3 text-muted">
          {waitingForAddress === 1
            ? "One more is due, and leaves once its candidate has confirmed their address."
            : `${waitingForAddress} more are due, and leave once their candidates have confirmed their addresses.`}
        </p>
      )}
    </Panel>
  );
}
