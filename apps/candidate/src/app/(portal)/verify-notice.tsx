"use client";

import { Button } from "@teamified/ui/button";
import { EmailAddress } from "@teamified/ui/email-address";
import { Notice } from "@teamified/ui/notice";
import { readApiError } from "@teamified/web/api-error";
import { trpc } from "../../trpc/client.tsx";
import type { Outputs } from "../../trpc/outputs.ts";

/** On every page while the address is not confirmed: what to do, and what waits for it. Goes by itself. */
export function VerifyNotice({ initial }: { initial: Outputs["account"]["me"] }) {
  const account = trpc.account.me.useQuery(undefined, {
    // Into the cache at once: this comes alive before the page, which the server drew with the same account.
    initialData: initial,
    // Confirming often happens in another tab, or on a phone; live updates come first.
    refetchInterval: ({ state }) => (state.data?.isVerified ? false : 60_000),
  });
  const resend = trpc.account.resendVerification.useMutation();
  const { email, isVerified } = account.data;
  if (isVerified || resend.data?.outcome === "verified") return null;
  return (
    <div className="mb-7">
      <Notice tone="waiting" title="Confirm your e-mail address">
        <p>
          We sent a mail to{" "}
          <span className="font-medium">
            <EmailAddress>{email}</EmailAddress>
          </span>
          . Open the link in it; until then we cannot send you the feedback on a resume.
        </p>
        <div className="mt-2 flex flex-wrap items-center gap-x-4 gap-y-1.5">
          <Button
            tone="secondary"
            size="small"
            pending={resend.isPending ? "Sending …" : null}
            onClick={() => resend.mutate()}
          >
            Send the mail again
          </Button>
          <span role="status" className="text-[0.93em]">
            {resend.isSuccess && "Sent. It may take a minute; look into the spam folder too."}
            {resend.error !== null && readApiError(resend.error).sentence}
          </span>
        </div>
      </Notice>
    </div>
  );
}
