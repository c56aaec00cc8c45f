import type { Metadata } from "next";
import { api, HydrateClient } from "../../../../trpc/server.ts";
import { InterviewReport } from "./interview-report.tsx";

export const metadata: Metadata = { title: "Interview report" };

export default async function InterviewReportPage({ params }: PageProps<"/interviews/[id]">) {
  const { id } = await params;
  await Promise.all([api.account.me.prefetch(), api.interview.report.prefetch({ id })]);
  return (
    <HydrateClient>
      <InterviewReport id={id} />
    </HydrateClient>
  );
}
