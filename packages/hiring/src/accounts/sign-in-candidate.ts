import { AppError } from "@teamified/contracts/errors";
import type { CandidateId, OrganizationId } from "@teamified/contracts/ids";
import type { Deps } from "../deps.ts";
import { findOrganization } from "../organizations/find-organization.ts";
import { passwordMatches } from "./hash-password.ts";
import { countAttempt } from "./sign-in-lock.ts";

export type SignInAttempt = {
  organizationSlug: string;
  email: string;
  password: string;
  /** Empty when unknown. */
  ip: string;
};

/** One sentence for a wrong address and a wrong password: it tells nobody who has an account. */
export function wrongCredentials(): AppError {
  return new AppError("unauthenticated", "The e-mail address or the password is not right.");
}

/** Checks a candidate's password. Throws `unauthenticated`, or `locked` with the time to try again. */
export async function signInCandidate(
  deps: Deps,
  attempt: SignInAttempt,
): Promise<{ id: CandidateId; organizationId: OrganizationId; fullName: string; email: string }> {
  const organization = await findOrganization(deps, attempt.organizationSlug);
  const subject = { ...attempt, organizationId: organization.id, portal: "candidate" as const };
  const counted = await countAttempt(deps, subject);
  const candidate = await deps.db.candidate.findFirst({
    where: { organizationId: organization.id, email: attempt.email, status: "active" },
    select: { id: true, email: true, fullName: true, passwordHash: true },
  });
  if (!(await passwordMatches(attempt.password, candidate?.passwordHash ?? null)) || !candidate) {
    counted.fail();
    throw wrongCredentials();
  }
  await counted.succeed();
  return {
    id: candidate.id as CandidateId,
    organizationId: organization.id,
    fullName: candidate.fullName,
    email: candidate.email,
  };
}
