import type { Deps, RecruiterActor } from "../deps.ts";

/** The organization's team, for admins. */
export async function listMembers(deps: Deps, actor: RecruiterActor) {
  const rows = await deps.db.recruiter.findMany({
    where: { organizationId: actor.organizationId },
    orderBy: [{ isActive: "desc" }, { fullName: "asc" }],
    select: { id: true, fullName: true, email: true, role: true, isActive: true, lastLoginAt: true },
  });
  return rows.map((row) => ({ ...row, isSelf: row.id === actor.id }));
}
