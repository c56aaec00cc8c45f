"use client";

import { PageHeader } from "@teamified/ui/panel";
import { ScoreWithRange } from "@teamified/ui/score";
import { EmptyState } from "@teamified/ui/states";
import { Table, Td, Th } from "@teamified/ui/table";
import { TabList, tabClass } from "@teamified/ui/tabs";
import { RelativeTime } from "@teamified/ui/time";
import { Loaded } from "@teamified/web/client/loaded";
import Link from "next/link";
import { LoadMore } from "../../../show/load-more.tsx";
import { AssessmentState, Decision, InterviewState } from "../../../show/states.tsx";
import { trpc } from "../../../trpc/client.tsx";
import type { Outputs } from "../../../trpc/outputs.ts";
import { type InterviewTab, interviewQuery, interviewTabKeys, interviewTabs } from "./interview-tabs.ts";

type Item = Outputs["interview"]["list"]["items"][number];

/** Interviews by state, newest first. */
export function Interviews({ tab }: { tab: InterviewTab }) {
  const query = trpc.interview.list.useInfiniteQuery(interviewQuery(tab), {
    getNextPageParam: (page) => page.nextCursor,
  });
  return (
    <>
      <PageHeader title="Interviews" />
      <TabList label="Interviews by state">
        {interviewTabKeys.map((key) => (
          <Link
            key={key}
            href={key === "all" ? "/interviews" : `/interviews?status=${key}`}
            className={tabClass(key === tab)}
            {...(key === tab ? { "aria-current": "page" } : {})}
          >
            {interviewTabs[key].words}
          </Link>
        ))}
      </TabList>
      <Loaded query={query}>
        {({ pages }) => {
          const items = pages.flatMap((page) => page.items);
          if (items.length === 0) {
            return (
              <EmptyState title={interviewTabs[tab].empty}>
                Candidates start interviews themselves; they appear here as soon as they do.
              </EmptyState>
            );
          }
          return (
            <>
              <InterviewTable items={items} caption={`Interviews: ${interviewTabs[tab].words}`} />
              <LoadMore query={query} />
            </>
          );
        }}
      </Loaded>
    </>
  );
}

function InterviewTable({ items, caption }: { items: Item[]; caption: string }) {
  return (
    <Table caption={caption}>
      <thead>
        <tr>
          <Th>Candidate</Th>
          <Th>Role</Th>
          <Th>State</Th>
          <Th>Score and range</Th>
          <Th>Decision</Th>
          <Th>Began</Th>
        </tr>
      </thead>
      <tbody>
        {items.map((item) => (
          <tr key={item.id} className="transition-colors duration-150 hover:bg-sunken">
            <Td>
              <Link href={`/interviews/${item.id}`} className="link">
                {item.candidateName}
              </Link>
            </Td>
            <Td label="Role">{item.roleTitle}</Td>
            <Td label="State">
              <InterviewState status={item.status} />
            </Td>
            <Td label="Score and range">
              {item.overallScore === null ? (
                <AssessmentState status={item.assessmentStatus} />
              ) : (
                <ScoreWithRange
                  score={item.overallScore}
                  range={item.overallRange}
                  basis={`${item.questionsAsked} questions`}
                />
              )}
            </Td>
            <Td label="Decision">
              <Decision outcome={item.decision} />
            </Td>
            <Td label="Began">{item.startedAt && <RelativeTime at={item.startedAt} />}</Td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
