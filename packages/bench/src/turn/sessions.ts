import type { CandidateId, OrganizationId } from "@teamified/contracts/ids";
import type { Deps } from "@teamified/hiring/deps";
import { startInterview } from "@teamified/hiring/interviews/start-interview";

/** bcrypt of `password` below, cost 4: hashing is slow on purpose and not what is measured. */
const passwordHash = "$2b$04$f3UQyix7SmOMfnclEBtZ6.ncENoLB1PRzrDjwGzf.yGFqQK/exQj2";
export const password = "Correct-horse-1";

export type Session = { interviewId: string; candidateId: string; email: string };

const roles = ["react", "javascript", "python", "fullstack"] as const;

/** The organization that the portal's newcomers belong to. */
export async function makeOrganization(deps: Deps, slug: string): Promise<OrganizationId> {
  const { id } = await deps.db.organization.upsert({
    where: { slug },
    update: {},
    create: { name: "The bench", slug },
    select: { id: true },
  });
  return id as OrganizationId; // the bench is the gate here
}

/** So many candidates with an interview each, at its first question. */
export async function makeSessions(
  deps: Deps,
  organizationId: OrganizationId,
  count: number,
): Promise<Session[]> {
  const sessions: Session[] = [];
  for (let index = 0; index < count; index += 1) {
    const email = `${crypto.randomUUID()}@bench.example`;
    const { id } = await deps.db.candidate.create({
      data: { organizationId, email, fullName: "Ada Example", passwordHash },
      select: { id: true },
    });
    const actor = { kind: "candidate" as const, id: id as CandidateId, organizationId };
    const interview = await startInterview(deps, actor, {
      roleKey: roles[index % roles.length] ?? "react",
      consent: true,
      accommodations: { extraTime: false, showClock: false },
    });
    sessions.push({ interviewId: interview.id, candidateId: id, email });
  }
  return sessions;
}
