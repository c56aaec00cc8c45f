import { PageHeader } from "@teamified/ui/panel";
import { Skeleton } from "@teamified/ui/states";
import { Suspense } from "react";
import { api, HydrateClient } from "../../trpc/server.ts";
import { NextStep } from "./next-step.tsx";

export default async function HomePage() {
  void api.resume.list.prefetch();
  void api.interview.list.prefetch();
  const account = await api.account.me();
  return (
    <HydrateClient>
      <PageHeader title={`Hello, ${account.fullName}`} lead="Here is what comes next for you." />
      <Suspense fallback={<Skeleton lines={4} />}>
        <NextStep />
      </Suspense>
    </HydrateClient>
  );
}
