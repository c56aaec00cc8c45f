"use client";

import type { ReactNode } from "react";
import { trpc } from "../trpc/client.tsx";

/** The signed-in member; pages prefetch it, so that it is there with the first paint. */
export function useAccount() {
  return trpc.account.me.useQuery(undefined, { staleTime: 300_000 }).data ?? null;
}

/** Whether the signed-in member may change things: viewers look, recruiters and admins act. */
export function useMayChange(): boolean {
  const account = useAccount();
  return account !== null && account.role !== "viewer";
}

/** Controls for those who may use them; for a viewer one sentence in their place. */
export function ForChangers({ what, children }: { what: string; children: ReactNode }) {
  const account = useAccount();
  if (account === null) return null;
  if (account.role !== "viewer") return children;
  return (
    <p className="text-muted">
      You can read everything here. To {what}, ask an admin for the role of recruiter.
    </p>
  );
}
