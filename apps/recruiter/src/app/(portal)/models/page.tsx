import { can } from "@teamified/contracts/permissions";
import type { Metadata } from "next";
import { api, HydrateClient } from "../../../trpc/server.ts";
import { Models } from "./models.tsx";

export const metadata: Metadata = { title: "Models" };

export default async function ModelsPage() {
  const { role } = await api.account.me();
  // For anybody else the answer is known: the page says so without asking.
  await Promise.all([
    api.account.me.prefetch(),
    ...(can(role, "model.read") ? [api.model.overview.prefetch()] : []),
  ]);
  return (
    <HydrateClient>
      <Models />
    </HydrateClient>
  );
}
