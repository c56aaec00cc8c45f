"use client";

import { SignOutEverywhere as Control } from "@teamified/web/client/sign-out-everywhere";
import { trpc } from "../trpc/client.tsx";

/** The control that ends every session of the account. */
export function SignOutEverywhere() {
  const { mutateAsync } = trpc.account.endSessions.useMutation();
  return <Control endSessions={() => mutateAsync()} />;
}
