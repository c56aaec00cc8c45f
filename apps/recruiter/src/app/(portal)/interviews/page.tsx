import type { Metadata } from "next";
import { api, HydrateClient } from "../../../trpc/server.ts";
import { interviewQuery, readInterviewTab } from "./interview-tabs.ts";
import { Interviews } from "./interviews.tsx";

export const metadata: Metadata = { title: "Interviews" };

export default async function InterviewsPage({ searchParams }: PageProps<"/interviews">) {
  const tab = readInterviewTab((await searchParams).status);
  await api.interview.list.prefetchInfinite(interviewQuery(tab));
  return (
    <HydrateClient>
      <Interviews tab={tab} />
    </HydrateClient>
  );
}
