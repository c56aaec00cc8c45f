import type { Metadata } from "next";
import { api, HydrateClient } from "../../../trpc/server.ts";
import { Outbox } from "./outbox.tsx";

export const metadata: Metadata = { title: "Outbox" };

export default async function OutboxPage() {
  await Promise.all([api.account.me.prefetch(), api.outbox.list.prefetchInfinite({ limit: 50 })]);
  return (
    <HydrateClient>
      <Outbox />
    </HydrateClient>
  );
}
