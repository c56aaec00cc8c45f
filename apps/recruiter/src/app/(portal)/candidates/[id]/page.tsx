import type { Metadata } from "next";
import { api, HydrateClient } from "../../../../trpc/server.ts";
import { CandidateFile } from "./candidate-file.tsx";

export const metadata: Metadata = { title: "Candidate" };

export default async function CandidatePage({ params }: PageProps<"/candidates/[id]">) {
  const { id } = await params;
  await Promise.all([api.account.me.prefetch(), api.candidate.get.prefetch({ id })]);
  return (
    <HydrateClient>
      <CandidateFile id={id} />
    </HydrateClient>
  );
}
