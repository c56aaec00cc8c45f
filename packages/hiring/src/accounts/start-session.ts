import { inTransaction } from "@teamified/db/transaction";
import type { CandidateActor, Deps, RecruiterActor } from "../deps.ts";
import { wrongCredentials } from "./check-password.ts";

export type Account = Pick<CandidateActor, "kind" | "id"> | Pick<RecruiterActor, "kind" | "id">;

/**
 * Begins a session for an account whose password was just checked. Its id goes into the token. Throws
 * `unauthenticated` when the account was deactivated meanwhile: the row is locked against that, so that a
 * deactivation ends every session that was begun before it, and none begins after it.
 */
export async function startSession(
  deps: Pick<Deps, "db" | "clock">,
  account: Account,
): Promise<{ sessionId: string; startedAt: Date }> {
  const startedAt = deps.clock.now();
  return inTransaction(deps.db, async (tx) => {
    const [row] =
      account.kind === "candidate"
        ? await tx.$queryRaw<{ organizationId: string }[]>`
            select organization_id as "organizationId" from candidates
              where id = ${account.id}::uuid and status = 'active' for share`
        : await tx.$queryRaw<{ organizationId: string }[]>`
            select organization_id as "organizationId" from recruiters
              where id = ${account.id}::uuid and is_active for share`;
    if (!row) throw wrongCredentials();
    const session = await tx.session.create({
      data: {
        organizationId: row.organizationId,
        ...(account.kind === "candidate" ? { candidateId: account.id } : { recruiterId: account.id }),
        createdAt: startedAt,
        lastSeenAt: startedAt,
      },
      select: { id: true },
    });
    return { sessionId: session.id, startedAt };
  });
}
