import { RecruiterShell, Wordmark } from "@teamified/ui/shell";
import { readTheme, themeCookie } from "@teamified/ui/theme";
import { ThemeToggle } from "@teamified/ui/theme-toggle";
import { AccountLine } from "@teamified/web/client/account-line";
import { NavLink } from "@teamified/web/client/nav-link";
import { OfflineNotice } from "@teamified/web/client/offline-notice";
import { requireAccount } from "@teamified/web/server/require-account";
import { cookies } from "next/headers";
import Link from "next/link";
import type { ReactNode } from "react";
import { CommandPalette } from "../../shell/command-palette.tsx";
import { ProviderLine } from "../../shell/provider-line.tsx";
import { SignOutEverywhere } from "../../show/sign-out-everywhere.tsx";
import { LiveUpdates } from "../../trpc/live-updates.tsx";
import { api } from "../../trpc/server.ts";

/** Around every page of the hiring team: everything in reach, and at the foot what the portal runs on. */
export default async function PortalLayout({ children }: { children: ReactNode }) {
  const account = await requireAccount(() => api.account.me());
  return (
    <RecruiterShell
      banner={<OfflineNotice />}
      home={
        <Link href="/" className="touch inline-flex items-center">
          <Wordmark />
        </Link>
      }
      nav={
        <>
          <NavLink href="/">Dashboard</NavLink>
          <NavLink href="/feedback">Feedback</NavLink>
          <NavLink href="/candidates">Candidates</NavLink>
          <NavLink href="/interviews">Interviews</NavLink>
          <NavLink href="/mail">Mail</NavLink>
          <NavLink href="/outbox">Outbox</NavLink>
          {account.role === "admin" && (
            <>
              <NavLink href="/members">Members</NavLink>
              <NavLink href="/models">Models</NavLink>
              <NavLink href="/prompts">Prompts</NavLink>
            </>
          )}
        </>
      }
      account={
        <AccountLine name={account.fullName} detail={`${account.organizationName} · ${account.role}`} />
      }
      footer={
        <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2">
          <ProviderLine providers={account.providers} />
          <span className="flex flex-wrap items-center gap-x-4 gap-y-2">
            <SignOutEverywhere />
            <ThemeToggle initial={readTheme((await cookies()).get(themeCookie)?.value)} />
          </span>
        </div>
      }
    >
      {children}
      <LiveUpdates account={account.id} />
      <CommandPalette />
    </RecruiterShell>
  );
}
