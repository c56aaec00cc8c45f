import { passes } from "@teamified/contracts/assessments";
import { Table, Td, Th } from "@teamified/ui/table";
import { RelativeTime } from "@teamified/ui/time";
import { usePermission } from "../../../../show/account.tsx";
import { providerName } from "../../../../show/model-words.ts";
import type { Assessment, Report } from "./interview-report.tsx";
import { passWords } from "./report-words.ts";
import { Rescore } from "./rescore.tsx";

/** Who made each part of the report, from what; for whoever has to explain it later. */
export function ProvenanceDetails({ report, assessment }: { report: Report; assessment: Assessment }) {
  const { interview } = report;
  const mayRescore = usePermission("assessment.rescore") && report.assessment?.status === "completed";
  return (
    <details className="rounded-lg border border-line bg-surface p-5">
      <summary className="font-semibold text-[1.1em]">Where this report comes from</summary>
      <div className="mt-3 grid gap-3">
        <Table caption="Where each part comes from">
          <thead>
            <tr>
              <Th>Part</Th>
              <Th>Made by</Th>
              <Th>Version</Th>
              <Th>Made from</Th>
              <Th className="text-right">Tokens</Th>
              <Th className="text-right">Time</Th>
            </tr>
          </thead>
          <tbody>
            {passes.map((pass) => {
              const made = assessment.provenance[pass];
              return (
                <tr key={pass}>
                  <Th scope="row" className="border-line py-2 font-normal text-ink">
                    {passWords[pass]}
                  </Th>
                  {made ? (
                    <>
                      <Td label="Made by">
                        {providerName(made.provider)}, {made.model}
                        {made.insteadOf && <span className="block text-muted">{made.insteadOf}</span>}
                      </Td>
                      <Td label="Version">{made.promptVersion}</Td>
                      <Td label="Made from">
                        <code
                          className="font-mono text-[0.93em]"
                          title={`SHA-256 of the input: ${made.inputHash}`}
                        >
                          {made.inputHash.slice(0, 10)}…
                        </code>
                      </Td>
                      <Td label="Tokens" className="text-right">
                        {made.tokens.toLocaleString("en")}
                      </Td>
                      <Td label="Time" className="text-right">
                        {Math.round(made.ms).toLocaleString("en")} ms
                      </Td>
                    </>
                  ) : (
                    <Td colSpan={5} className="text-muted">
                      not made
                    </Td>
                  )}
                </tr>
              );
            })}
          </tbody>
        </Table>
        <p className="text-muted">
          Quotations that were not exactly in a message, and so were dropped: {assessment.droppedQuotations}.
          The interview itself: {interview.modelUsed ?? "no language model"},{" "}
          {interview.tokens.toLocaleString("en")} tokens, {interview.costUsd} USD.
          {assessment.generatedAt && (
            <>
              {" "}
              The report was made <RelativeTime at={assessment.generatedAt} />.
            </>
          )}
        </p>
        {mayRescore && (
          <div data-print="none">
            <Rescore interviewId={interview.id} />
          </div>
        )}
      </div>
    </details>
  );
}
