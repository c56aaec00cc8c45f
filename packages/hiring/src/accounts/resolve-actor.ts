import type { CandidateId, OrganizationId, RecruiterId } from "@teamified/contracts/ids";
import { isRole } from "@teamified/contracts/permissions";
import { longestSessionSeconds } from "@teamified/contracts/sessions";
import type { CandidateActor, Deps, RecruiterActor } from "../deps.ts";

/** A session that is used says so in its row at most this often, in ms: a write for each request would be dear. */
const noteEveryMs = 5 * 60_000;

type Row = {
  organizationId: string;
  lastSeenAt: Date;
  candidateId: string | null;
  recruiterId: string | null;
  role: string | null;
};

/**
 * Whose session this is at this very moment, or null when it has ended, is over, or its account is not active. Read
 * from the database at each request, in one query, so that a session that was ended and an account that was
 * deactivated are out at their next request (AUTH-5).
 *
 * @param sessionId a row id, from a sealed token or a signed link
 */
export async function resolveActor(
  deps: Pick<Deps, "db" | "clock">,
  sessionId: string,
): Promise<CandidateActor | RecruiterActor | null> {
  const now = deps.clock.now();
  const oldest = new Date(now.getTime() - longestSessionSeconds * 1000);
  const [row] = await deps.db.$queryRaw<Row[]>`
    select s.organization_id as "organizationId", s.last_seen_at as "lastSeenAt",
      c.id as "candidateId", r.id as "recruiterId", r.role
    from sessions s
      left join candidates c on c.id = s.candidate_id and c.status = 'active'
      left join recruiters r on r.id = s.recruiter_id and r.is_active
    where s.id = ${sessionId}::uuid and s.ended_at is null and s.created_at > ${oldest}`;
  const actor = row ? actorOf(row) : null;
  if (row && actor && now.getTime() - row.lastSeenAt.getTime() > noteEveryMs) {
    await deps.db.session.updateMany({
      where: { id: sessionId, organizationId: row.organizationId },
      data: { lastSeenAt: now },
    });
  }
  return actor;
}

/** The casts are the gate: ids of a row that the session led to. */
function actorOf(row: Row): CandidateActor | RecruiterActor | null {
  const organizationId = row.organizationId as OrganizationId;
  if (row.candidateId !== null) {
    return { kind: "candidate", id: row.candidateId as CandidateId, organizationId };
  }
  if (row.recruiterId !== null && row.role !== null && isRole(row.role)) {
    return { kind: "recruiter", id: row.recruiterId as RecruiterId, organizationId, role: row.role };
  }
  return null;
}
