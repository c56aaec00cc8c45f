import { PageHeader } from "@teamified/ui/panel";
import type { Metadata } from "next";
import { api, HydrateClient } from "../../trpc/server.ts";
import { Dashboard } from "./dashboard.tsx";

export const metadata: Metadata = { title: "Dashboard" };

export default async function DashboardPage() {
  await Promise.all([api.account.me.prefetch(), api.dashboard.get.prefetch()]);
  return (
    <HydrateClient>
      <PageHeader title="Dashboard" />
      <Dashboard />
    </HydrateClient>
  );
}
