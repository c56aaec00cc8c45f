import type { RecruiterRole } from "@teamified/contracts/accounts";
import type { OrganizationId, RecruiterId } from "@teamified/contracts/ids";
import type { Deps } from "../deps.ts";
import { findOrganization } from "../organizations/find-organization.ts";
import { passwordMatches } from "./hash-password.ts";
import { type SignInAttempt, wrongCredentials } from "./sign-in-candidate.ts";
import { countAttempt } from "./sign-in-lock.ts";

/** Checks a team member's password. Throws `unauthenticated`, or `locked` with the time to try again. */
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
  const organization = await findOrganization(deps, attempt.organizationSlug);
  const subject = { ...attempt, organizationId: organization.id, portal: "recruiter" as const };
  const counted = await countAttempt(deps, subject);
  const recruiter = await deps.db.recruiter.findFirst({
    where: { organizationId: organization.id, email: attempt.email, isActive: true },
    select: { id: true, email: true, fullName: true, role: true, passwordHash: true },
  });
  if (!(await passwordMatches(attempt.password, recruiter?.passwordHash ?? null)) || !recruiter) {
    counted.fail();
    throw wrongCredentials();
  }
  await counted.succeed();
  await deps.db.recruiter.update({
    where: { id: recruiter.id, organizationId: organization.id },
    data: { lastLoginAt: deps.clock.now() },
    select: { id: true },
  });
  return {
    id: recruiter.id as RecruiterId,
    organizationId: organization.id,
    fullName: recruiter.fullName,
    email: recruiter.email,
    role: recruiter.role,
  };
}
