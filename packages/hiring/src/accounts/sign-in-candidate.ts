import type { CandidateId, OrganizationId } from "@teamified/contracts/ids";
import type { Deps } from "../deps.ts";
import { checkPassword, type SignInAttempt } from "./check-password.ts";

/** Checks a candidate's password. Throws as {@link checkPassword} does. */
export async function signInCandidate(
  deps: Deps,
  attempt: SignInAttempt,
): Promise<{ id: CandidateId; organizationId: OrganizationId; fullName: string; email: string }> {
  const { account, organizationId } = await checkPassword(
    deps,
    attempt,
    "candidate",
    async (organizationId) => {
      const row = await deps.db.candidate.findFirst({
        where: { organizationId, email: attempt.email, status: "active" },
        select: { id: true, email: true, fullName: true, passwordHash: true, emailVerifiedAt: true },
      });
      return row && { ...row, isReachable: row.emailVerifiedAt !== null };
    },
  );
  return {
    id: account.id as CandidateId,
    organizationId,
    fullName: account.fullName,
    email: account.email,
  };
}
