import { feedbackVersionSchema } from "@teamified/contracts/feedback";
import type { Metadata } from "next";
import { api, HydrateClient } from "../../../../trpc/server.ts";
import { pageSize, readFeedbackTab } from "../feedback-tabs.ts";
import { FeedbackDesk } from "./feedback-desk.tsx";

export const metadata: Metadata = { title: "Feedback" };

export default async function FeedbackDetailPage({ params, searchParams }: PageProps<"/feedback/[id]">) {
  const [{ id }, search] = await Promise.all([params, searchParams]);
  const status = readFeedbackTab(search.status);
  await Promise.all([
    api.account.me.prefetch(),
    api.feedback.get.prefetch({ id }),
    api.feedback.queue.prefetch({ status, limit: pageSize }),
  ]);
  return (
    <HydrateClient>
      <FeedbackDesk key={id} id={id} tab={status} from={readVersion(search.seen)} />
    </HydrateClient>
  );
}

/** The version that somebody saw in the queue and that was overtaken; null when the address names none. */
function readVersion(value: string | string[] | undefined): number | null {
  const version = feedbackVersionSchema.safeParse(Number(value));
  return version.success ? version.data : null;
}
