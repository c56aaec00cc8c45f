import { CandidateShell, Wordmark } from "@teamified/ui/shell";
import { readTheme, themeCookie } from "@teamified/ui/theme";
import { ThemeToggle } from "@teamified/ui/theme-toggle";
import { AccountLine } from "@teamified/web/client/account-line";
import { NavLink } from "@teamified/web/client/nav-link";
import { OfflineNotice } from "@teamified/web/client/offline-notice";
import { requireAccount } from "@teamified/web/server/require-account";
import { cookies } from "next/headers";
import Link from "next/link";
import type { ReactNode } from "react";
import { SignOutEverywhere } from "../../show/sign-out-everywhere.tsx";
import { LiveUpdates } from "../../trpc/live-updates.tsx";
import { api } from "../../trpc/server.ts";
import { VerifyNotice } from "./verify-notice.tsx";

/** Around every page of a signed-in candidate: where they can go, who they are, and what changes meanwhile. */
export default async function PortalLayout({ children }: { children: ReactNode }) {
  const account = await requireAccount(() => api.account.me());
  return (
    <CandidateShell
      banner={<OfflineNotice />}
      home={
        <Link href="/" className="touch inline-flex items-center">
          <Wordmark />
        </Link>
      }
      nav={
        <>
          <NavLink href="/">Home</NavLink>
          <NavLink href="/resumes">Resumes</NavLink>
          <NavLink href="/interviews">Interviews</NavLink>
        </>
      }
      account={<AccountLine name={account.fullName} />}
      footer={
        <>
          <span>{account.organizationName}</span>
          <span className="flex flex-wrap items-center gap-x-4 gap-y-2">
            <SignOutEverywhere />
            <ThemeToggle initial={readTheme((await cookies()).get(themeCookie)?.value)} />
          </span>
        </>
      }
    >
      <VerifyNotice initial={account} />
      {children}
      <LiveUpdates account={account.id} />
    </CandidateShell>
  );
}
