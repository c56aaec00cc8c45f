import { can } from "@teamified/contracts/permissions";
import type { Metadata } from "next";
import { api, HydrateClient } from "../../../../trpc/server.ts";
import { PromptFile } from "./prompt-file.tsx";

export const metadata: Metadata = { title: "Prompt" };

export default async function PromptPage({ params }: PageProps<"/prompts/[id]">) {
  const { id } = await params;
  const { role } = await api.account.me();
  // For anybody else the answer is known: the page says so without asking.
  await Promise.all([
    api.account.me.prefetch(),
    ...(can(role, "prompt.read") ? [api.model.prompt.prefetch({ id })] : []),
  ]);
  return (
    <HydrateClient>
      <PromptFile id={id} />
    </HydrateClient>
  );
}
