"use client";

import { can, type Permission } from "@teamified/contracts/permissions";
import { PageHeader } from "@teamified/ui/panel";
import { EmptyState } from "@teamified/ui/states";
import type { ReactNode } from "react";
import { useAccount } from "./account.tsx";

/** A page for those who have a permission of admins; for everybody else why, and whom to ask. */
export function ForAdmins({
  permission,
  heading,
  title,
  what,
  children,
}: {
  permission: Permission;
  /** The page's heading for everybody else, where it comes with what admins see. */
  heading?: string;
  title: string;
  what: string;
  children: ReactNode;
}) {
  const account = useAccount();
  if (account === null) return null;
  if (can(account.role, permission)) return children;
  return (
    <>
      {heading && <PageHeader title={heading} />}
      <EmptyState title={title}>
        Your role is {account.role}. {what}, ask an admin of {account.organizationName}.
      </EmptyState>
    </>
  );
}
