import type { Metadata } from "next";
import { api, HydrateClient } from "../../../../trpc/server.ts";
import { OutboxMail } from "./outbox-mail.tsx";

export const metadata: Metadata = { title: "Mail" };

export default async function OutboxMailPage({ params }: PageProps<"/outbox/[id]">) {
  const { id } = await params;
  await api.outbox.get.prefetch({ id });
  return (
    <HydrateClient>
      <OutboxMail id={id} />
    </HydrateClient>
  );
}
