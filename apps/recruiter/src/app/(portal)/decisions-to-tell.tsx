import { Panel } from "@teamified/ui/panel";
import { Table, Td, Th } from "@teamified/ui/table";
import { RelativeTime } from "@teamified/ui/time";
import Link from "next/link";
import { Decision } from "../../show/states.tsx";
import type { Outputs } from "../../trpc/outputs.ts";

/** Decisions that the candidate does not know of and that no scheduled message tells, longest waiting first. */
export function DecisionsToTell({
  items,
  total,
}: {
  items: Outputs["dashboard"]["get"]["toTell"];
  total: number;
}) {
  return (
    <Panel
      title="Decisions to tell"
      actions={
        total > items.length ? (
          <span className="text-muted">{`${items.length} of ${total} shown`}</span>
        ) : null
      }
    >
      <Table caption="Decisions to tell">
        <thead>
          <tr>
            <Th>Candidate</Th>
            <Th>Role</Th>
            <Th>Decision</Th>
            <Th>Decided</Th>
          </tr>
        </thead>
        <tbody>
          {items.map((item) => (
            <tr key={item.interviewId}>
              <Td>
                <Link href={`/interviews/${item.interviewId}#decision`} className="link">
                  {item.candidateName}
                </Link>
              </Td>
              <Td label="Role">{item.roleTitle}</Td>
              <Td label="Decision">
                <Decision outcome={item.outcome} />
              </Td>
              <Td label="Decided">
                <RelativeTime at={item.decidedAt} /> by {item.decidedByName}
              </Td>
            </tr>
          ))}
        </tbody>
      </Table>
    </Panel>
  );
}
