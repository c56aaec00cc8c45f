import type { Metadata } from "next";
import { api, HydrateClient } from "../../../../../../trpc/server.ts";
import { ResumeDocument } from "./resume-document.tsx";

export const metadata: Metadata = { title: "Resume" };

export default async function ResumePage({ params }: PageProps<"/candidates/[id]/resumes/[resumeId]">) {
  const { resumeId } = await params;
  await Promise.all([api.account.me.prefetch(), api.resume.get.prefetch({ id: resumeId })]);
  return (
    <HydrateClient>
      <ResumeDocument id={resumeId} />
    </HydrateClient>
  );
}
