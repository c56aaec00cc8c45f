import { Panel } from "@teamified/ui/panel";
import { ScoreWithRange } from "@teamified/ui/score";
import { Table, Td, Th } from "@teamified/ui/table";
import { RelativeTime } from "@teamified/ui/time";
import Link from "next/link";
import type { Outputs } from "../../trpc/outputs.ts";

/** Finished interviews without a decision, longest waiting first. */
export function InterviewsToDecide({
  items,
  total,
}: {
  items: Outputs["dashboard"]["get"]["toDecide"];
  total: number;
}) {
  return (
    <Panel
      title="Interviews to decide"
      actions={
        <Link href="/interviews?status=completed" className="link">
          {total > items.length
            ? `${items.length} of ${total} shown; all finished interviews`
            : "All finished interviews"}
        </Link>
      }
    >
      <Table caption="Interviews to decide">
        <thead>
          <tr>
            <Th>Candidate</Th>
            <Th>Role</Th>
            <Th>Score and range</Th>
            <Th>Finished</Th>
          </tr>
        </thead>
        <tbody>
          {items.map((item) => (
            <tr key={item.interviewId}>
              <Td>
                <Link href={`/interviews/${item.interviewId}`} className="link">
                  {item.candidateName}
                </Link>
              </Td>
              <Td label="Role">{item.roleTitle}</Td>
              <Td label="Score and range">
                <ScoreWithRange score={item.overallScore} range={item.overallRange} basis="of 100" />
              </Td>
              <Td label="Finished">{item.completedAt && <RelativeTime at={item.completedAt} />}</Td>
            </tr>
          ))}
        </tbody>
      </Table>
    </Panel>
  );
}
