import type { Metadata } from "next";
import { api, HydrateClient } from "../../../trpc/server.ts";
import { MailList } from "./mail-list.tsx";
import { pageSize, readMailState } from "./mail-states.ts";

export const metadata: Metadata = { title: "Mail" };

export default async function MailPage({ searchParams }: PageProps<"/mail">) {
  const state = readMailState((await searchParams).state);
  await Promise.all([
    api.account.me.prefetch(),
    api.mail.list.prefetchInfinite({ limit: pageSize, ...(state && { state }) }),
  ]);
  return (
    <HydrateClient>
      <MailList state={state} />
    </HydrateClient>
  );
}
