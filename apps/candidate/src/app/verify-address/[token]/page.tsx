import { accountTokenSchema } from "@teamified/contracts/account-tokens";
import { EntryFrame } from "@teamified/web/client/entry-frame";
import { accountOrNull } from "@teamified/web/server/require-account";
import type { Metadata } from "next";
import { api } from "../../../trpc/server.ts";
import { ConfirmAddress } from "./confirm-address.tsx";
import { LinkIsOver } from "./link-is-over.tsx";

// Its address is a key: it is told to nobody, and found by nobody.
export const metadata: Metadata = {
  title: "Confirm your e-mail address",
  referrer: "no-referrer",
  robots: { index: false, follow: false },
};

/**
 * Where the link in the mail leads, signed in or not, on any device. Opening it changes nothing, because scanners of
 * mail open every link; the button does.
 */
export default async function VerifyAddressPage({ params }: PageProps<"/verify-address/[token]">) {
  const token = accountTokenSchema.safeParse((await params).token);
  const [found, account] = await Promise.all([
    token.success ? api.account.verification({ token: token.data }) : null,
    accountOrNull(() => api.account.me()),
  ]);
  if (!token.success || found === null || found.state === "expired") {
    return (
      <EntryFrame
        title="This link no longer works"
        lead="It works once and for three days, and only as it stands in the mail."
      >
        <LinkIsOver signedIn={account !== null} />
      </EntryFrame>
    );
  }
  return (
    <EntryFrame
      title={found.state === "verified" ? "Your address is confirmed" : "Confirm your e-mail address"}
      lead={
        found.state === "verified"
          ? "There is nothing left to do here."
          : "Then we know that mail to it reaches you, and nobody else."
      }
    >
      <ConfirmAddress
        token={token.data}
        email={found.email ?? ""}
        signedIn={account !== null}
        confirmed={found.state === "verified"}
      />
    </EntryFrame>
  );
}
