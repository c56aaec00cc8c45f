import type { Metadata } from "next";
import { api, HydrateClient } from "../../../../trpc/server.ts";
import { NewInterview } from "./new-interview.tsx";

export const metadata: Metadata = { title: "Start an interview" };

export default async function NewInterviewPage() {
  await Promise.all([
    api.interview.roles.prefetch(),
    api.interview.list.prefetch(),
    api.interview.voice.prefetch(),
    api.resume.list.prefetch(),
    api.account.me.prefetch(),
  ]);
  return (
    <HydrateClient>
      <NewInterview />
    </HydrateClient>
  );
}
