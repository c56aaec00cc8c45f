import { EntryFrame } from "@teamified/web/client/entry-frame";
import { MailLinkForm } from "@teamified/web/client/mail-link-form";
import type { Metadata } from "next";

export const metadata: Metadata = { title: "Sign in with a link", referrer: "no-referrer" };

export default async function SignInByMailPage({ params }: PageProps<"/sign-in-by-mail/[token]">) {
  const { token } = await params;
  return (
    <EntryFrame
      title="Sign in"
      lead="Your password was locked after several wrong ones. This link lets you in, once, and ends the lock."
    >
      <MailLinkForm token={token} />
    </EntryFrame>
  );
}
