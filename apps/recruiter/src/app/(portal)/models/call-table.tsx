"use client";

import { Panel } from "@teamified/ui/panel";
import { Segmented } from "@teamified/ui/segmented";
import { EmptyState } from "@teamified/ui/states";
import { Table, Td, Th } from "@teamified/ui/table";
import { useState } from "react";
import { dollars, duration, failureWords, providerName, taskWords } from "../../../show/model-words.ts";
import { Nothing } from "../../../show/states.tsx";
import type { Outputs } from "../../../trpc/outputs.ts";

type Calls = Outputs["model"]["overview"]["calls"];
type Summary = Calls["lastDay"][number];

const spans = [
  ["lastDay", "24 hours"],
  ["lastWeek", "7 days"],
] as const;

/** How calls went, by task and provider. */
export function CallTable({ calls, isConfigured }: { calls: Calls; isConfigured: boolean }) {
  const [span, setSpan] = useState<keyof Calls>("lastDay");
  const rows = calls[span];
  return (
    <Panel
      title="Calls"
      actions={<Segmented legend="Calls of the last" value={span} options={spans} onChange={setSpan} />}
    >
      {rows.length === 0 ? (
        <EmptyState
          title={span === "lastDay" ? "No calls in the last 24 hours" : "No calls in the last 7 days"}
        >
          {isConfigured
            ? "They appear here when an interview is held, an interview is scored, or a resume is read."
            : "No model is configured, so none is asked."}
        </EmptyState>
      ) : (
        <>
          <Table caption="Calls by task and provider">
            <thead>
              <tr>
                <Th>Task</Th>
                <Th>Provider</Th>
                <Th className="text-right">Calls</Th>
                <Th>Not completed</Th>
                <Th className="text-right">Half within</Th>
                <Th className="text-right">95 % within</Th>
                <Th className="text-right">Tokens</Th>
                <Th className="text-right">Cost</Th>
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <CallRow key={`${row.task} ${row.provider}`} row={row} />
              ))}
            </tbody>
          </Table>
          <p className="mt-3 text-muted">
            Times are those of completed calls, from the question to the last word. A call that was tried
            again counts each time.
          </p>
        </>
      )}
    </Panel>
  );
}

function CallRow({ row }: { row: Summary }) {
  const numbers = "whitespace-nowrap text-right tabular-nums";
  return (
    <tr>
      <Th scope="row" className="border-line py-2 align-top font-normal text-ink">
        {taskWords[row.task].title}
      </Th>
      <Td label="Provider">{providerName(row.provider)}</Td>
      <Td label="Calls" className={numbers}>
        {row.count.toLocaleString("en")}
      </Td>
      <Td label="Not completed" className="min-w-44">
        {row.failures.length === 0 ? (
          <Nothing />
        ) : (
          row.failures
            .map(({ outcome, count }) =>
              outcome === "completed" ? "" : `${count.toLocaleString("en")} ${failureWords[outcome]}`,
            )
            .join(", ")
        )}
      </Td>
      <Td label="Half within" className={numbers}>
        {row.p50Ms === null ? <Nothing /> : duration(row.p50Ms)}
      </Td>
      <Td label="95 % within" className={numbers}>
        {row.p95Ms === null ? <Nothing /> : duration(row.p95Ms)}
      </Td>
      <Td label="Tokens" className={numbers}>
        {row.tokens.toLocaleString("en")}
      </Td>
      <Td label="Cost" className={numbers}>
        {dollars(row.costUsd)}
      </Td>
    </tr>
  );
}
