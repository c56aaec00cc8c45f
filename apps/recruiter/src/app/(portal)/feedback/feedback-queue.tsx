"use client";

import { PageHeader } from "@teamified/ui/panel";
import { TabList, tabClass } from "@teamified/ui/tabs";
import { Loaded } from "@teamified/web/client/loaded";
import Link from "next/link";
import { LoadMore } from "../../../show/load-more.tsx";
import { trpc } from "../../../trpc/client.tsx";
import { type FeedbackTab, feedbackTabKeys, feedbackTabs, pageSize } from "./feedback-tabs.ts";
import { QueueList } from "./queue-list.tsx";

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
          return (
            <>
              <QueueList key={status} items={items} status={status} />
              <LoadMore query={query} />
            </>
          );
        }}
      </Loaded>
    </>
  );
}
