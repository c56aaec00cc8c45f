import type { Metadata } from "next";
import { api, HydrateClient } from "../../../trpc/server.ts";
import { candidateQuery, readSearch } from "./candidate-query.ts";
import { CandidateSearch } from "./candidate-search.tsx";

export const metadata: Metadata = { title: "Candidates" };

export default async function CandidatesPage({ searchParams }: PageProps<"/candidates">) {
  const search = readSearch((await searchParams).q);
  await api.candidate.list.prefetchInfinite(candidateQuery(search));
  return (
    <HydrateClient>
      <CandidateSearch search={search} />
    </HydrateClient>
  );
}
