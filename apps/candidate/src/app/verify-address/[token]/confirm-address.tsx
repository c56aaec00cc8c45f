"use client";

import { Button } from "@teamified/ui/button";
import { EmailAddress } from "@teamified/ui/email-address";
import { Notice } from "@teamified/ui/notice";
import { readApiError } from "@teamified/web/api-error";
import Link from "next/link";
import { trpc } from "../../../trpc/client.tsx";
import { LinkIsOver } from "./link-is-over.tsx";

/** The button that confirms, and what comes after it. */
export function ConfirmAddress({
  token,
  email,
  signedIn,
  confirmed,
}: {
  token: string;
  email: string;
  signedIn: boolean;
  /** It was confirmed before this page was opened. */
  confirmed: boolean;
}) {
  const confirm = trpc.account.verifyAddress.useMutation();
  if (confirmed || confirm.isSuccess) {
    return (
      <div className="grid gap-5">
        <Notice tone="done" title="Confirmed">
          Mail to <EmailAddress>{email}</EmailAddress> reaches you from now on. What had to wait for it is on
          its way.
        </Notice>
        <p>
          <Link href={signedIn ? "/" : "/sign-in"} className="link">
            {signedIn ? "Go to your home page" : "Sign in"}
          </Link>
        </p>
      </div>
    );
  }
  const problem = confirm.error === null ? null : readApiError(confirm.error);
  return (
    <div className="grid gap-5">
      {problem !== null && (
        <Notice tone="failed" title="It was not confirmed">
          {problem.sentence}
        </Notice>
      )}
      {problem?.code === "stale" ? (
        <LinkIsOver signedIn={signedIn} />
      ) : (
        <>
          <p>
            The address is{" "}
            <strong className="font-medium">
              <EmailAddress>{email}</EmailAddress>
            </strong>
            .
          </p>
          <Button
            pending={confirm.isPending ? "Confirming …" : null}
            onClick={() => confirm.mutate({ token })}
          >
            Confirm this address
          </Button>
          <p className="text-muted">Is it not yours? Then close this page: nothing happens.</p>
        </>
      )}
    </div>
  );
}
