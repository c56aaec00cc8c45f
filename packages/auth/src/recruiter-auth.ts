import { signInRecruiter } from "@teamified/hiring/accounts/sign-in-recruiter";
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
  });
}
