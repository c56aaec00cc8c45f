import { AppError, notFound } from "@teamified/contracts/errors";
import type { RecruiterId } from "@teamified/contracts/ids";
import { inTransaction } from "@teamified/db/transaction";
import { recordAudit } from "../audit/record-audit.ts";
import type { Deps, RecruiterActor } from "../deps.ts";
import { endSessionsOf } from "./end-sessions.ts";

/**
 * Lets a member in, or keeps them out from their next request on: their sessions end, and letting them in again
 * revives none. Nobody can shut out themselves.
 */
export async function setMemberActive(
  deps: Deps,
  actor: RecruiterActor,
  input: { id: string; isActive: boolean },
): Promise<void> {
  if (input.id === actor.id) {
    throw new AppError("invalid_input", "You cannot deactivate your own account. Ask another admin.");
  }
  await inTransaction(deps.db, async (tx) => {
    const { count } = await tx.recruiter.updateMany({
      where: { id: input.id, organizationId: actor.organizationId },
      data: { isActive: input.isActive },
    });
    if (count === 0) throw notFound("member");
    if (!input.isActive) {
      const { organizationId } = actor;
      // The line above found this member in the actor's own organization.
      const member = { kind: "recruiter" as const, id: input.id as RecruiterId, organizationId };
      await endSessionsOf(tx, member, deps.clock.now());
    }
    await recordAudit(tx, {
      organizationId: actor.organizationId,
      actor,
      action: input.isActive ? "member.activated" : "member.deactivated",
      subjectType: "recruiter",
      subjectId: input.id,
    });
  });
}
