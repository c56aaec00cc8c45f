import type { Metadata } from "next";
import { api, HydrateClient } from "../../../trpc/server.ts";
import { Interviews } from "./interviews.tsx";

export const metadata: Metadata = { title: "Interviews" };

export default async function InterviewsPage() {
  await api.interview.list.prefetch();
  return (
    <HydrateClient>
      <Interviews />
    </HydrateClient>
  );
}
