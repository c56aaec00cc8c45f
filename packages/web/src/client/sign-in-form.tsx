"use client";

import { Button } from "@teamified/ui/button";
import { Field, TextInput } from "@teamified/ui/field";
import { Notice } from "@teamified/ui/notice";
import type { FormEvent } from "react";
import type { SignInParameters } from "../sign-in-parameters.ts";
import { describeSignInProblem, useSignIn } from "./use-sign-in.tsx";

/**
 * E-mail address and password, the same on both portals. The form posts even if scripts are blocked, so
 * that a password never lands in an address.
 */
export function SignInForm({ next, ended, problem: first }: SignInParameters) {
  const { submit, busy, problem } = useSignIn(next, first);

  function send(event: FormEvent<HTMLFormElement>): void {
    event.preventDefault();
    if (busy) return;
    const form = new FormData(event.currentTarget);
    void submit({ email: String(form.get("email")), password: String(form.get("password")) });
  }

  return (
    <form method="post" action="/api/auth/callback/credentials" className="grid gap-5" onSubmit={send}>
      {problem !== null ? (
        <Notice tone="failed">{describeSignInProblem(problem)}</Notice>
      ) : ended ? (
        <Notice>Your session has ended. Sign in again: what you wrote is kept.</Notice>
      ) : null}
      <Field label="E-mail address">
        {(control) => <TextInput {...control} name="email" type="email" autoComplete="username" required />}
      </Field>
      <Field label="Password">
        {(control) => (
          <TextInput {...control} name="password" type="password" autoComplete="current-password" required />
        )}
      </Field>
      <Button type="submit" pending={busy ? "Signing in …" : null}>
        Sign in
      </Button>
      <noscript>
        <p>Signing in needs JavaScript. Allow it for this site and load the page again.</p>
      </noscript>
    </form>
  );
}
