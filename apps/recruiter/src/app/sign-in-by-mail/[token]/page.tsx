import { MailLinkPage } from "@teamified/web/server/mail-link-page";
import type { Metadata } from "next";

export const metadata: Metadata = { title: "Sign in with a link", referrer: "no-referrer" };

export default async function SignInByMailPage({ params }: PageProps<"/sign-in-by-mail/[token]">) {
  const { token } = await params;
  return <MailLinkPage portal="recruiter" token={token} />;
}
