import { notify } from "@teamified/db/notify";
import { inTransaction } from "@teamified/db/transaction";
import type { Deps } from "../deps.ts";

/** Claims the one alert of an organization's day and enqueues its mail with it; whoever comes later does nothing. */
export async function claimBudgetAlert(
  deps: Pick<Deps, "db" | "enqueue" | "clock">,
  input: { organizationId: string; day: string },
): Promise<void> {
  const { organizationId, day } = input;
  await inTransaction(deps.db, async (tx) => {
    const { count } = await tx.modelSpending.updateMany({
      where: { organizationId, day: new Date(day), alertedAt: null },
      data: { alertedAt: deps.clock.now() },
    });
    if (count === 0) return;
    await deps.enqueue(
      tx,
      "models.budget-alert",
      { organizationId, day },
      { key: `${organizationId} ${day}` },
    );
    await notify(tx, { organizationId, candidateId: null, topic: "spending", id: day });
  });
}
