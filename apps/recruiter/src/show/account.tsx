"use client";

import { can, type Permission, roleFor } from "@teamified/contracts/permissions";
import type { ReactNode } from "react";
import { trpc } from "../trpc/client.tsx";

/** The signed-in member; pages prefetch it, so that it is there with the first paint. */
export function useAccount() {
  return trpc.account.me.useQuery(undefined, { staleTime: 300_000 }).data ?? null;
}

/** Whether the signed-in member may do something; false until it is known who that is. */
export function usePermission(permission: Permission): boolean {
  const account = useAccount();
  return account !== null && can(account.role, permission);
}

/** Controls for those who may use them; for everybody else one sentence in their place. */
export function RequirePermission({
  permission,
  what,
  children,
}: {
  permission: Permission;
  /** What they may not do, to stand behind "To". */
  what: string;
  children: ReactNode;
}) {
  const account = useAccount();
  if (account === null) return null;
  if (can(account.role, permission)) return children;
  return (
    <p className="text-muted">
      You can read everything here. To {what}, ask an admin for the role of {roleFor(permission)}.
    </p>
  );
}
