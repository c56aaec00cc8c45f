import type { Metadata } from "next";
import { api, HydrateClient } from "../../../../../trpc/server.ts";
import { ResultPage } from "./result-page.tsx";

export const metadata: Metadata = { title: "Your result" };

export default async function Page({ params }: PageProps<"/interviews/[id]/result">) {
  const { id } = await params;
  await Promise.all([api.interview.result.prefetch({ id }), api.account.me.prefetch()]);
  return (
    <HydrateClient>
      <ResultPage id={id} />
    </HydrateClient>
  );
}
