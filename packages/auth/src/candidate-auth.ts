import { signInCandidate } from "@teamified/hiring/accounts/sign-in-candidate";
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
  });
}
