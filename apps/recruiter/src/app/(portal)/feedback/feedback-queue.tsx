"use client";

import { PageHeader } from "@teamified/ui/panel";
import { EmptyState } from "@teamified/ui/states";
import { Table, Td, Th } from "@teamified/ui/table";
import { TabList, tabClass } from "@teamified/ui/tabs";
import { Countdown, RelativeTime } from "@teamified/ui/time";
import { Loaded } from "@teamified/web/client/loaded";
import Link from "next/link";
import { LoadMore } from "../../../show/load-more.tsx";
import { FeedbackState } from "../../../show/states.tsx";
import { trpc } from "../../../trpc/client.tsx";
import type { Outputs } from "../../../trpc/outputs.ts";
import { type FeedbackTab, feedbackTabKeys, feedbackTabs, pageSize } from "./feedback-tabs.ts";

type Item = Outputs["feedback"]["queue"]["items"][number];

/** Written feedback by state; what waits leaves by itself at the end of its countdown. */
export function FeedbackQueue({ status }: { status: FeedbackTab }) {
  const query = trpc.feedback.queue.useInfiniteQuery(
    { status, limit: pageSize },
    { getNextPageParam: (page) => page.nextCursor, refetchInterval: 30_000 },
  );
  return (
    <>
      <PageHeader
        title="Feedback"
        lead="Advice on resumes, written for the candidate. What waits leaves by itself when its time is up, unless you hold or reject it."
      />
      <TabList label="Feedback by state">
        {feedbackTabKeys.map((key) => (
          <Link
            key={key}
            href={`/feedback?status=${key}`}
            className={tabClass(key === status)}
            {...(key === status ? { "aria-current": "page" } : {})}
          >
            {feedbackTabs[key].words}
          </Link>
        ))}
      </TabList>
      <Loaded query={query}>
        {({ pages }) => {
          const items = pages.flatMap((page) => page.items);
          if (items.length === 0) {
            return (
              <EmptyState title={feedbackTabs[status].empty}>
                Feedback is written after a resume was read, and appears here by itself.
              </EmptyState>
            );
          }
          return (
            <>
              <FeedbackTable items={items} status={status} />
              <LoadMore query={query} />
            </>
          );
        }}
      </Loaded>
    </>
  );
}

function FeedbackTable({ items, status }: { items: Item[]; status: FeedbackTab }) {
  return (
    <Table caption={`Feedback: ${feedbackTabs[status].words}`}>
      <thead>
        <tr>
          <Th>Candidate</Th>
          <Th>File</Th>
          <Th>State</Th>
          <Th>Written</Th>
          <Th className="text-right">Leaves by itself in</Th>
        </tr>
      </thead>
      <tbody>
        {items.map((item) => (
          <tr key={item.id} className="transition-colors duration-150 hover:bg-sunken">
            <Td>
              <Link href={`/feedback/${item.id}?status=${status}`} className="link">
                {item.candidateName}
              </Link>
            </Td>
            <Td className="max-w-72 break-all text-muted">{item.fileName}</Td>
            <Td>
              <FeedbackState status={item.status} />
              {item.deliveryError && <span className="block text-muted">{item.deliveryError}</span>}
            </Td>
            <Td>
              <RelativeTime at={item.generatedAt} />
            </Td>
            <Td className="text-right">
              <Leaves item={item} />
            </Td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}

function Leaves({ item }: { item: Item }) {
  if (item.autoSendAt) return <Countdown to={item.autoSendAt} />;
  if (item.sentAt) {
    return (
      <>
        sent <RelativeTime at={item.sentAt} />
      </>
    );
  }
  return <span className="text-muted">not by itself</span>;
}
