import type { CandidateId, OrganizationId, RecruiterId } from "@teamified/contracts/ids";
import type { CandidateActor, Deps, RecruiterActor } from "../deps.ts";

/**
 * Who a session's id is at this very request, or null. Read from the database each time, so that a
 * deactivated or deleted account is out at its next request (AUTH-5).
 */
export async function resolveCandidate(deps: Deps, id: string): Promise<CandidateActor | null> {
  const row = await deps.db.candidate.findFirst({
    where: { id, status: "active" },
    select: { id: true, organizationId: true },
  });
  if (!row) return null;
  return {
    kind: "candidate",
    id: row.id as CandidateId,
    organizationId: row.organizationId as OrganizationId,
  };
}

/** The same for a member of the hiring team, with the role as it is now. */
export async function resolveRecruiter(deps: Deps, id: string): Promise<RecruiterActor | null> {
  const row = await deps.db.recruiter.findFirst({
    where: { id, isActive: true },
    select: { id: true, organizationId: true, role: true },
  });
  if (!row) return null;
  return {
    kind: "recruiter",
    id: row.id as RecruiterId,
    organizationId: row.organizationId as OrganizationId,
    role: row.role,
  };
}
