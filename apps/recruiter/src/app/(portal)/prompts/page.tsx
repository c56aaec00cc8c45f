import { can } from "@teamified/contracts/permissions";
import type { Metadata } from "next";
import { api, HydrateClient } from "../../../trpc/server.ts";
import { Prompts } from "./prompts.tsx";

export const metadata: Metadata = { title: "Prompts" };

export default async function PromptsPage() {
  const { role } = await api.account.me();
  // For anybody else the answer is known: the page says so without asking.
  await Promise.all([
    api.account.me.prefetch(),
    ...(can(role, "prompt.read") ? [api.model.prompts.prefetch()] : []),
  ]);
  return (
    <HydrateClient>
      <Prompts />
    </HydrateClient>
  );
}
