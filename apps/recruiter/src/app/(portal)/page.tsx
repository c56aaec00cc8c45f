import { PageHeader } from "@teamified/ui/panel";
import { Skeleton } from "@teamified/ui/states";
import type { Metadata } from "next";
import { Suspense } from "react";
import { api, HydrateClient } from "../../trpc/server.ts";
import { Counts } from "./counts.tsx";

export const metadata: Metadata = { title: "Dashboard" };

export default function DashboardPage() {
  void api.dashboard.get.prefetch();
  return (
    <HydrateClient>
      <PageHeader title="Dashboard" />
      <Suspense fallback={<Skeleton lines={6} />}>
        <Counts />
      </Suspense>
    </HydrateClient>
  );
}
