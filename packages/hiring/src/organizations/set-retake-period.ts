import { AppError } from "@teamified/contracts/errors";
import { inTransaction } from "@teamified/db/transaction";
import { recordAudit } from "../audit/record-audit.ts";
import type { Deps, RecruiterActor } from "../deps.ts";

/** Days until a candidate of this organization may interview again for a role. */
export async function readRetakePeriod(deps: Deps, actor: RecruiterActor): Promise<{ days: number }> {
  const { retakeAfterDays } = await deps.db.organization.findUniqueOrThrow({
    where: { id: actor.organizationId },
    select: { retakeAfterDays: true },
  });
  return { days: retakeAfterDays };
}

/**
 * Changes that number, for interviews that are over as well as for those to come; 0 lets everybody interview again at once.
 * `seen` is the number that the page showed: throws `stale` when another admin has changed it since.
 */
export async function setRetakePeriod(
  deps: Deps,
  actor: RecruiterActor,
  input: { days: number; seen: number },
): Promise<void> {
  const { organizationId } = actor;
  await inTransaction(deps.db, async (tx) => {
    const { count } = await tx.organization.updateMany({
      where: { id: organizationId, retakeAfterDays: input.seen },
      data: { retakeAfterDays: input.days },
    });
    if (count === 0) {
      throw new AppError(
        "stale",
        "Another admin changed this number meanwhile. Look at it as it is now, then decide.",
      );
    }
    if (input.days === input.seen) return;
    await recordAudit(tx, {
      organizationId,
      actor,
      action: "organization.retake-period-changed",
      subjectType: "organization",
      subjectId: organizationId,
      details: { days: input.days, before: input.seen },
    });
  });
}
