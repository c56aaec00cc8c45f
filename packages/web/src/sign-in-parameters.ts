import { sameOriginPath } from "@teamified/auth/same-origin-path";
import { readSignInProblem, type SignInProblem } from "@teamified/auth/sign-in-error";

/** What the address of a sign-in page says. */
export type SignInParameters = {
  /** Where to go afterwards: a path of this portal. */
  next: string;
  /** A session was over: the page says that nothing is lost. */
  ended: boolean;
  problem: SignInProblem | null;
};

/** Reads the search parameters of a sign-in page: ours (`next`, `ended`) and NextAuth's (`callbackUrl`, `error`). */
export function readSignInParameters(
  parameters: Record<string, string | string[] | undefined>,
): SignInParameters {
  const one = (name: string) => {
    const value = parameters[name];
    return Array.isArray(value) ? value[0] : value;
  };
  return {
    next: sameOriginPath(one("next") ?? one("callbackUrl")),
    ended: one("ended") === "1",
    problem: readSignInProblem(one("error")),
  };
}
