import type { Metadata } from "next";
import { api, HydrateClient } from "../../../trpc/server.ts";
import { FailedResumes } from "./failed-resumes.tsx";

export const metadata: Metadata = { title: "Resumes not read" };

export default async function FailedResumesPage() {
  await Promise.all([api.account.me.prefetch(), api.resume.listFailed.prefetchInfinite({ limit: 50 })]);
  return (
    <HydrateClient>
      <FailedResumes />
    </HydrateClient>
  );
}
