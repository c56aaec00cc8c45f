import { can } from "@teamified/contracts/permissions";
import type { Metadata } from "next";
import { api, HydrateClient } from "../../../../trpc/server.ts";
import { MailTemplates } from "./mail-templates.tsx";

export const metadata: Metadata = { title: "How mails look" };

export default async function MailTemplatesPage({ searchParams }: PageProps<"/mail/templates">) {
  const { kind } = await searchParams;
  const { role } = await api.account.me();
  // For anybody else the answer is known: the page says so without asking.
  await Promise.all([
    api.account.me.prefetch(),
    ...(can(role, "mail-template.read") ? [api.mail.templates.prefetch()] : []),
  ]);
  return (
    <HydrateClient>
      <MailTemplates kind={Array.isArray(kind) ? kind[0] : kind} />
    </HydrateClient>
  );
}
