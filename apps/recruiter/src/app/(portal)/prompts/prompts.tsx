"use client";

import { PageHeader } from "@teamified/ui/panel";
import { EmptyState } from "@teamified/ui/states";
import { Table, Td, Th } from "@teamified/ui/table";
import { RelativeTime } from "@teamified/ui/time";
import { Loaded } from "@teamified/web/client/loaded";
import Link from "next/link";
import { ForAdmins } from "../../../show/for-admins.tsx";
import { taskWords } from "../../../show/model-words.ts";
import { Nothing } from "../../../show/states.tsx";
import { trpc } from "../../../trpc/client.tsx";

/** Everything that models are asked. */
export function Prompts() {
  return (
    <>
      <PageHeader
        title="Prompts"
        lead="What language models are told to do, word for word. What candidates wrote goes along as data and is never part of these words."
      />
      <ForAdmins permission="prompt.read" title="Prompts are for admins" what="To learn what models are told">
        <PromptTable />
      </ForAdmins>
    </>
  );
}

function PromptTable() {
  const query = trpc.model.prompts.useQuery();
  return (
    <Loaded query={query}>
      {(prompts) =>
        prompts.length === 0 ? (
          <EmptyState title="There are no prompts">This release asks no language model anything.</EmptyState>
        ) : (
          <Table caption="Prompts">
            <thead>
              <tr>
                <Th>Prompt</Th>
                <Th>What for</Th>
                <Th>Task</Th>
                <Th className="text-right">Version</Th>
                <Th className="text-right">Calls in 90 days</Th>
                <Th>Last used</Th>
              </tr>
            </thead>
            <tbody>
              {prompts.map((prompt) => (
                <tr key={prompt.id} className="transition-colors duration-150 hover:bg-sunken">
                  <Td className="whitespace-nowrap">
                    <Link href={`/prompts/${prompt.id}`} className="link">
                      {prompt.id}
                    </Link>
                  </Td>
                  <Td label="What for" className="min-w-64">
                    {prompt.purpose}
                  </Td>
                  <Td label="Task" className="text-muted">
                    {taskWords[prompt.task].title}
                  </Td>
                  <Td label="Version" className="text-right">
                    {prompt.version}
                  </Td>
                  <Td label="Calls in 90 days" className="text-right">
                    {prompt.calls.toLocaleString("en")}
                  </Td>
                  <Td label="Last used">
                    {prompt.lastAt ? <RelativeTime at={prompt.lastAt} /> : <Nothing words="never" />}
                  </Td>
                </tr>
              ))}
            </tbody>
          </Table>
        )
      }
    </Loaded>
  );
}
