"use client";

import { can } from "@teamified/contracts/permissions";
import { Notice } from "@teamified/ui/notice";
import { useAccount } from "../../../show/account.tsx";

const names: Record<string, string> = { resend: "Resend", smtp: "SMTP", outbox: "the local outbox" };

/** Whether mail reaches people at this moment, so that nobody waits for one that stays here. */
export function MailProvider() {
  const account = useAccount();
  if (account === null) return null;
  const provider = account.mailProvider;
  return (
    <div className="mb-5">
      {provider === "outbox" ? (
        <Notice tone="waiting" title="Mail stays here">
          The portal uses its local outbox: mails are kept on this page and reach nobody. Real mail is sent
          only with Resend or SMTP, which whoever runs the portal can set up.
        </Notice>
      ) : (
        <Notice title={`Mail is sent with ${names[provider] ?? provider}`}>
          New mails reach the candidates and are not kept here. This page shows what was written while the
          portal used its local outbox.
        </Notice>
      )}
      {!can(account.role, "sign-in-link.read") && (
        <p className="mt-3 text-muted">
          Mails whose link signs somebody in, such as “Sign-in locked”, are shown to admins alone.
        </p>
      )}
    </div>
  );
}
