"use client";

import type { SignInProblem } from "@teamified/auth/sign-in-error";
import { useState } from "react";
import { type SignInFields, signIn } from "./sign-in.tsx";

/** What a person reads when signing in did not work. */
export function describeSignInProblem(problem: SignInProblem): string {
  switch (problem.kind) {
    case "unauthenticated":
      return "The e-mail address or the password is not right.";
    case "locked":
      return problem.retryAt === null
        ? "Too many failed sign-ins. Try again in 15 minutes."
        : `Too many failed sign-ins. Try again at ${clockTime(problem.retryAt)}, or open the link that we mailed to the address if it has an account and is confirmed.`;
    case "busy": {
      const seconds = problem.retryAfterSeconds;
      return `Many people are signing in at the moment. Try again in ${seconds} ${seconds === 1 ? "second" : "seconds"}.`;
    }
    case "unavailable":
      return "Signing in did not work because the portal cannot be reached. Try again in a moment.";
  }
}

/** A time of day in the reader's language and zone. */
function clockTime(time: Date): string {
  return new Intl.DateTimeFormat(undefined, { hour: "2-digit", minute: "2-digit" }).format(time);
}

/**
 * Signing in, for a form: `submit` goes to `next` when it worked, with a full load, so that the page is
 * rendered for who is signed in now. `busy` stays true until that page is there.
 */
export function useSignIn(next: string, first: SignInProblem | null = null) {
  const [problem, setProblem] = useState(first);
  const [busy, setBusy] = useState(false);

  async function submit(input: SignInFields): Promise<void> {
    setBusy(true);
    setProblem(null);
    const failed = await signIn(input);
    if (failed === null) {
      window.location.assign(next);
    } else {
      setProblem(failed);
      setBusy(false);
    }
  }
  return { submit, busy, problem };
}
