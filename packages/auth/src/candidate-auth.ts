import type { CandidateId } from "@teamified/contracts/ids";
import { endSession } from "@teamified/hiring/accounts/end-sessions";
import { signInByMail } from "@teamified/hiring/accounts/sign-in-by-mail";
import { signInCandidate } from "@teamified/hiring/accounts/sign-in-candidate";
import { startSession } from "@teamified/hiring/accounts/start-session";
import type { NextAuthOptions } from "next-auth";
import type { AuthRuntime } from "./auth-runtime.ts";
import { portalAuthOptions } from "./portal-auth.ts";
import { portalSettings } from "./portal-settings.ts";

/** NextAuth for the candidates' portal: accounts of the organization that its address serves. */
export function candidateAuthOptions(runtime: AuthRuntime): NextAuthOptions {
  const settings = portalSettings(runtime.config, "candidate");
  return portalAuthOptions({
    ...settings,
    log: runtime.log,
    authenticate: (attempt) =>
      signInCandidate(runtime.deps, { ...attempt, organizationSlug: settings.organizationSlug }),
    authenticateByMail: (token) => signInByMail(runtime.deps, { portal: "candidate", token }),
    // The id is what the password was checked for.
    startSession: (id) => startSession(runtime.deps, { kind: "candidate", id: id as CandidateId }),
    endSession: (sessionId) => endSession(runtime.deps, { sessionId }),
  });
}
