import { Panel } from "@teamified/ui/panel";
import { EmptyState } from "@teamified/ui/states";
import { Table, Td, Th } from "@teamified/ui/table";
import { RelativeTime } from "@teamified/ui/time";
import Link from "next/link";
import type { Outputs } from "../../../../trpc/outputs.ts";
import { passWords } from "../../interviews/[id]/report-words.ts";

type Result = Outputs["model"]["prompt"]["results"][number];

/** The parts of reports that name this prompt as where they come from. */
export function PromptResults({ results, total }: { results: Result[]; total: number }) {
  return (
    <Panel title="Reports made with it">
      {results.length === 0 ? (
        <EmptyState title="No report names this prompt">
          Once an interview is scored with it, the report is listed here.
        </EmptyState>
      ) : (
        <>
          <Table caption="Reports made with this prompt">
            <thead>
              <tr>
                <Th>Report</Th>
                <Th>Role</Th>
                <Th>Part</Th>
                <Th className="text-right">Scoring</Th>
                <Th className="text-right">Version</Th>
                <Th>Made</Th>
              </tr>
            </thead>
            <tbody>
              {results.map((result) => (
                <tr key={result.id} className="transition-colors duration-150 hover:bg-sunken">
                  <Td>
                    <Link href={`/interviews/${result.interviewId}`} className="link">
                      {result.candidateName}
                    </Link>
                  </Td>
                  <Td label="Role">{result.roleTitle}</Td>
                  <Td label="Part">{passWords[result.pass]}</Td>
                  <Td label="Scoring" className="text-right">
                    {result.scoring}
                  </Td>
                  <Td label="Version" className="text-right">
                    {result.version}
                  </Td>
                  <Td label="Made">
                    <RelativeTime at={result.createdAt} />
                  </Td>
                </tr>
              ))}
            </tbody>
          </Table>
          {total > results.length && (
            <p className="mt-3 text-muted">
              The newest {results.length} of {total.toLocaleString("en")}.
            </p>
          )}
        </>
      )}
    </Panel>
  );
}
