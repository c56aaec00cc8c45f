import { can } from "@teamified/contracts/permissions";
import type { Metadata } from "next";
import { api, HydrateClient } from "../../../trpc/server.ts";
import { Members } from "./members.tsx";

export const metadata: Metadata = { title: "Members" };

export default async function MembersPage() {
  const { role } = await api.account.me();
  // For anybody else the answer is known: the page says so without asking.
  await Promise.all([
    api.account.me.prefetch(),
    ...(can(role, "member.read")
      ? [api.member.list.prefetch(), api.organization.retakePeriod.prefetch()]
      : []),
  ]);
  return (
    <HydrateClient>
      <Members />
    </HydrateClient>
  );
}
