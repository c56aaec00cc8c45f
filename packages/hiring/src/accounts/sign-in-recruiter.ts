import type { OrganizationId, RecruiterId } from "@teamified/contracts/ids";
import { isRole, type RecruiterRole } from "@teamified/contracts/permissions";
import type { Deps } from "../deps.ts";
import { checkPassword, type SignInAttempt } from "./check-password.ts";

/** Checks a team member's password. Throws as {@link checkPassword} does. */
export async function signInRecruiter(
  deps: Deps,
  attempt: SignInAttempt,
): Promise<{
  id: RecruiterId;
  organizationId: OrganizationId;
  fullName: string;
  email: string;
  role: RecruiterRole;
}> {
  const { account, organizationId } = await checkPassword(
    deps,
    attempt,
    "recruiter",
    async (organizationId) => {
      const row = await deps.db.recruiter.findFirst({
        where: { organizationId, email: attempt.email, isActive: true },
        select: { id: true, email: true, fullName: true, role: true, passwordHash: true },
      });
      if (row === null || !isRole(row.role)) return null;
      // Members of the team are added by name and address.
      return { ...row, role: row.role, isReachable: true };
    },
  );
  await deps.db.recruiter.update({
    where: { id: account.id, organizationId },
    data: { lastLoginAt: deps.clock.now() },
    select: { id: true },
  });
  return {
    id: account.id as RecruiterId,
    organizationId,
    fullName: account.fullName,
    email: account.email,
    role: account.role,
  };
}
