import type { RecruiterId } from "@teamified/contracts/ids";
import { endSession } from "@teamified/hiring/accounts/end-sessions";
import { signInByMail } from "@teamified/hiring/accounts/sign-in-by-mail";
import { signInRecruiter } from "@teamified/hiring/accounts/sign-in-recruiter";
import { startSession } from "@teamified/hiring/accounts/start-session";
import type { NextAuthOptions } from "next-auth";
import type { AuthRuntime } from "./auth-runtime.ts";
import { portalAuthOptions } from "./portal-auth.ts";
import { portalSettings } from "./portal-settings.ts";

/** NextAuth for the hiring team's portal: members of the organization that its address serves. */
export function recruiterAuthOptions(runtime: AuthRuntime): NextAuthOptions {
  const settings = portalSettings(runtime.config, "recruiter");
  return portalAuthOptions({
    ...settings,
    log: runtime.log,
    authenticate: (attempt) =>
      signInRecruiter(runtime.deps, { ...attempt, organizationSlug: settings.organizationSlug }),
    authenticateByMail: (token) => signInByMail(runtime.deps, { portal: "recruiter", token }),
    // The id is what the password was checked for.
    startSession: (id) => startSession(runtime.deps, { kind: "recruiter", id: id as RecruiterId }),
    endSession: (sessionId) => endSession(runtime.deps, { sessionId }),
  });
}
