import { AppError } from "@teamified/contracts/errors";

/** What a sign-in page can say about a failed attempt. */
export type SignInProblem =
  | { kind: "unauthenticated" }
  | { kind: "locked"; retryAt: Date | null }
  | { kind: "unavailable" };

/**
 * The failure in the one form that NextAuth carries to the page, an error's message:
 * `unauthenticated`, `locked:<ISO time>` or `unavailable`. Anything unexpected is `unavailable`: its
 * words stay in the log.
 */
export function signInErrorText(error: unknown): string {
  if (!(error instanceof AppError)) return "unavailable";
  switch (error.code) {
    case "unauthenticated":
    case "invalid_input":
      return "unauthenticated";
    case "locked":
      return `locked:${error.details.retryAt ?? ""}`;
    default:
      return "unavailable";
  }
}

/** Reads {@link signInErrorText} back; null without an error. NextAuth's own codes are `unavailable`. */
export function readSignInProblem(text: string | null | undefined): SignInProblem | null {
  if (!text) return null;
  if (text === "unauthenticated" || text === "CredentialsSignin") return { kind: "unauthenticated" };
  if (text.startsWith("locked:")) {
    const retryAt = new Date(text.slice("locked:".length));
    return { kind: "locked", retryAt: Number.isNaN(retryAt.getTime()) ? null : retryAt };
  }
  return { kind: "unavailable" };
}
