import type { Metadata } from "next";
import { api, HydrateClient } from "../../../trpc/server.ts";
import { Resumes } from "./resumes.tsx";

export const metadata: Metadata = { title: "Resumes" };

export default async function ResumesPage() {
  await api.resume.list.prefetch();
  return (
    <HydrateClient>
      <Resumes />
    </HydrateClient>
  );
}
