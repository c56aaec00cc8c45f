import type { Tx } from "@teamified/db/client";
import { notify } from "@teamified/db/notify";
import { inTransaction } from "@teamified/db/transaction";
import type { Deps } from "../deps.ts";
import { queueForAdmins } from "../mails/queue-for-admins.ts";

/**
 * Claims the one alert of an organization's day and queues its mails with it, one for each active admin; a later
 * caller does nothing.
 */
export async function claimBudgetAlert(
  deps: Pick<Deps, "db" | "enqueue" | "clock"> & { dailyBudgetUsd: number },
  input: { organizationId: string; day: string },
): Promise<void> {
  const { organizationId, day } = input;
  await inTransaction(deps.db, async (tx) => {
    const [claimed] = await tx.modelSpending.updateManyAndReturn({
      where: { organizationId, day: new Date(day), alertedAt: null },
      data: { alertedAt: deps.clock.now() },
      select: { costUsd: true },
    });
    if (!claimed) return;
    await queueBudgetAlert(deps, tx, { organizationId, day, spentUsd: Number(claimed.costUsd) });
    await notify(tx, { organizationId, candidateId: null, topic: "spending", id: day });
  });
}

/** The mails of one day's alert; again, they are the same mails. */
export async function queueBudgetAlert(
  deps: Pick<Deps, "enqueue" | "clock"> & { dailyBudgetUsd: number },
  tx: Tx,
  input: { organizationId: string; day: string; spentUsd: number },
): Promise<void> {
  const { organizationId, day, spentUsd } = input;
  await queueForAdmins(deps, tx, {
    organizationId,
    kind: "models.budget-alert",
    data: { day, spentUsd, budgetUsd: deps.dailyBudgetUsd },
    idempotencyKey: `budget-alert-${day}`,
  });
}
