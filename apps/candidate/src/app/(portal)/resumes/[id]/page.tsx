import type { Metadata } from "next";
import { api, HydrateClient } from "../../../../trpc/server.ts";
import { ResumePage } from "./resume-page.tsx";

export const metadata: Metadata = { title: "Resume" };

export default async function Page({ params }: PageProps<"/resumes/[id]">) {
  const { id } = await params;
  await api.resume.get.prefetch({ id });
  return (
    <HydrateClient>
      <ResumePage id={id} />
    </HydrateClient>
  );
}
