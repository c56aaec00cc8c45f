"use client";

import { registerInput } from "@teamified/contracts/accounts";
import { Button } from "@teamified/ui/button";
import { Field, TextInput } from "@teamified/ui/field";
import { Notice } from "@teamified/ui/notice";
import { type ApiError, readApiError } from "@teamified/web/api-error";
import { describeSignInProblem, useSignIn } from "@teamified/web/client/use-sign-in";
import Link from "next/link";
import { type FormEvent, useState } from "react";
import { z } from "zod";
import { trpc } from "../../trpc/client.tsx";

/** Makes an account and signs in with it, in one step for the person (AUTH-1). */
export function RegisterForm({ next }: { next: string }) {
  const register = trpc.account.register.useMutation();
  const signIn = useSignIn(next);
  const [wrong, setWrong] = useState<Record<string, string>>({});
  const refused: ApiError | null = register.error === null ? null : readApiError(register.error);
  const fields = { ...refused?.fields, ...wrong };
  const used = refused?.code === "conflict";
  const busy = register.isPending || signIn.busy;

  function submit(event: FormEvent<HTMLFormElement>): void {
    event.preventDefault();
    if (busy) return;
    const input = registerInput.safeParse(Object.fromEntries(new FormData(event.currentTarget)));
    if (!input.success) {
      const found = z.flattenError(input.error).fieldErrors;
      setWrong(
        Object.fromEntries(Object.entries(found).map(([field, sentences]) => [field, sentences?.[0] ?? ""])),
      );
      register.reset();
      return;
    }
    setWrong({});
    register.mutate(input.data, { onSuccess: () => void signIn.submit(input.data) });
  }

  return (
    <form method="post" noValidate className="grid gap-5" onSubmit={submit}>
      {refused !== null && Object.keys(refused.fields).length === 0 ? (
        <Notice tone="failed">{refused.sentence}</Notice>
      ) : null}
      {signIn.problem === null ? null : (
        <Notice tone="failed">
          Your account is made, but signing in did not work yet. {describeSignInProblem(signIn.problem)}
        </Notice>
      )}
      <Field label="Full name" error={fields.fullName}>
        {(control) => <TextInput {...control} name="fullName" autoComplete="name" required />}
      </Field>
      <Field
        label="E-mail address"
        hint="We send a mail to it with a link that you confirm it by."
        error={fields.email}
      >
        {(control) => <TextInput {...control} name="email" type="email" autoComplete="username" required />}
      </Field>
      {used ? (
        <p>
          Is it yours?{" "}
          <Link href={{ pathname: "/sign-in", query: next === "/" ? {} : { next } }} className="link">
            Sign in instead
          </Link>
        </p>
      ) : null}
      <Field
        label="Password"
        hint="At least 8 characters, with an upper-case letter (in scripts that have them), a digit and a special character."
        error={fields.password}
      >
        {(control) => (
          <TextInput {...control} name="password" type="password" autoComplete="new-password" required />
        )}
      </Field>
      <Button type="submit" pending={busy ? "Creating your account …" : null}>
        Create account
      </Button>
      <p className="text-muted">
        You have an account?{" "}
        <Link href="/sign-in" className="link">
          Sign in
        </Link>
      </p>
    </form>
  );
}
