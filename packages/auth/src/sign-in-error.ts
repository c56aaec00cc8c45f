import { AppError } from "@teamified/contracts/errors";

/** What a sign-in page can say about a failed attempt. */
export type SignInProblem =
  | { kind: "unauthenticated" }
  | { kind: "locked"; retryAt: Date | null }
  /** Too many sign in at this moment: nobody looked at the password. */
  | { kind: "busy"; retryAfterSeconds: number }
  | { kind: "unavailable" };

/**
 * The failure in the one form that NextAuth carries to the page, an error's message:
 * `unauthenticated`, `locked:<ISO time>`, `busy:<seconds>` or `unavailable`. Anything unexpected is `unavailable`: its
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
    case "unavailable":
      return error.details.retryAfterSeconds === undefined
        ? "unavailable"
        : `busy:${error.details.retryAfterSeconds}`;
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
  const busy = /^busy:(\d{1,4})$/.exec(text);
  if (busy) return { kind: "busy", retryAfterSeconds: Number(busy[1]) };
  return { kind: "unavailable" };
}
