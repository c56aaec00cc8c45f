import type { Metadata } from "next";
import { api, HydrateClient } from "../../../../trpc/server.ts";
import { InterviewRoom } from "./interview-room.tsx";

export const metadata: Metadata = { title: "Interview" };

export default async function InterviewPage({ params }: PageProps<"/interviews/[id]">) {
  const { id } = await params;
  await Promise.all([
    api.interview.get.prefetch({ id }),
    api.interview.voice.prefetch(),
    api.account.me.prefetch(),
  ]);
  return (
    <HydrateClient>
      <InterviewRoom key={id} id={id} />
    </HydrateClient>
  );
}
