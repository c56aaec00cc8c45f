import { can, type Permission } from "@teamified/contracts/permissions";
import { RecruiterShell, Wordmark } from "@teamified/ui/shell";
import { readTheme, themeCookie } from "@teamified/ui/theme";
import { ThemeToggle } from "@teamified/ui/theme-toggle";
import { AccountLine } from "@teamified/web/client/account-line";
import { NavLink } from "@teamified/web/client/nav-link";
import { OfflineNotice } from "@teamified/web/client/offline-notice";
import { requireAccount } from "@teamified/web/server/require-account";
import type { Route } from "next";
import { cookies } from "next/headers";
import Link from "next/link";
import type { ReactNode } from "react";
import { CommandPalette } from "../../shell/command-palette.tsx";
import { ProviderLine } from "../../shell/provider-line.tsx";
import { SignOutEverywhere } from "../../show/sign-out-everywhere.tsx";
import { LiveUpdates } from "../../trpc/live-updates.tsx";
import { api } from "../../trpc/server.ts";

/** The pages of the navigation, each for those who may read what is on it. */
const pages: { href: Route; title: string; permission: Permission }[] = [
  { href: "/", title: "Dashboard", permission: "dashboard.read" },
  { href: "/feedback", title: "Feedback", permission: "feedback.read" },
  { href: "/candidates", title: "Candidates", permission: "candidate.read" },
  { href: "/interviews", title: "Interviews", permission: "interview.read" },
  { href: "/mail", title: "Mail", permission: "mail.read" },
  { href: "/outbox", title: "Outbox", permission: "outbox.read" },
  { href: "/members", title: "Members", permission: "member.read" },
  { href: "/models", title: "Models", permission: "model.read" },
  { href: "/prompts", title: "Prompts", permission: "prompt.read" },
];

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
      nav={pages
        .filter(({ permission }) => can(account.role, permission))
        .map(({ href, title }) => (
          <NavLink key={href} href={href}>
            {title}
          </NavLink>
        ))}
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
