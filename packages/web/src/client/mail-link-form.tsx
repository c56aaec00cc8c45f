"use client";

import { Button } from "@teamified/ui/button";
import { Notice } from "@teamified/ui/notice";
import Link from "next/link";
import type { FormEvent } from "react";
import { describeSignInProblem, useSignIn } from "./use-sign-in.tsx";

/**
 * The one button of the page that a mailed link leads to: looking at the page, or a scanner that opens the links of
 * mails, uses nothing up.
 */
export function MailLinkForm({ token }: { token: string }) {
  const { submit, busy, problem } = useSignIn("/");

  function send(event: FormEvent<HTMLFormElement>): void {
    event.preventDefault();
    if (!busy) void submit({ token });
  }

  return (
    <form method="post" className="grid gap-5" onSubmit={send}>
      {problem === null ? null : (
        <Notice tone="failed">
          {problem.kind === "unauthenticated"
            ? "This link does not work any more: it was used, or its half hour is over."
            : describeSignInProblem(problem)}
        </Notice>
      )}
      <Button type="submit" pending={busy ? "Signing in …" : null}>
        Sign in
      </Button>
      <p className="text-muted">
        Or{" "}
        <Link href="/sign-in" className="link">
          sign in with your password
        </Link>
        .
      </p>
      <noscript>
        <p>Signing in needs JavaScript. Allow it for this site and load the page again.</p>
      </noscript>
    </form>
  );
}
