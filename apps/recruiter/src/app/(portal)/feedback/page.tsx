import type { Metadata } from "next";
import { api, HydrateClient } from "../../../trpc/server.ts";
import { FeedbackQueue } from "./feedback-queue.tsx";
import { pageSize, readFeedbackTab } from "./feedback-tabs.ts";

export const metadata: Metadata = { title: "Feedback" };

export default async function FeedbackPage({ searchParams }: PageProps<"/feedback">) {
  const status = readFeedbackTab((await searchParams).status);
  await Promise.all([
    api.account.me.prefetch(),
    api.feedback.queue.prefetchInfinite({ status, limit: pageSize }),
  ]);
  return (
    <HydrateClient>
      <FeedbackQueue status={status} />
    </HydrateClient>
  );
}
