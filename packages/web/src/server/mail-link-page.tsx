import "server-only";
import type { Portal } from "@teamified/auth/portal";
import { isSignInLinkOpen } from "@teamified/hiring/accounts/sign-in-by-mail";
import Link from "next/link";
import { EntryFrame } from "../client/entry-frame.tsx";
import { MailLinkForm } from "../client/mail-link-form.tsx";
import { portalRuntime } from "./portal-context.ts";

/** Where the link of a mail about a locked account leads: the button that signs in, or that the link is over. */
export async function MailLinkPage({ portal, token }: { portal: Portal; token: string }) {
  const { deps } = await portalRuntime(portal);
  if (await isSignInLinkOpen(deps, { portal, token })) {
    return (
      <EntryFrame
        title="Sign in"
        lead="Your password was locked after several wrong ones. This link lets you in, once, and ends the lock."
      >
        <MailLinkForm token={token} />
      </EntryFrame>
    );
  }
  return (
    <EntryFrame
      title="This link no longer works"
      lead="It works once and for half an hour, and only as it stands in the mail."
    >
      <p>
        <Link href="/sign-in" className="link">
          Sign in with your password
        </Link>
        . If it is still locked, wait until the time that the page names.
      </p>
    </EntryFrame>
  );
}
