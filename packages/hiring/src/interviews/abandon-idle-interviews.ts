import { notify } from "@teamified/db/notify";
import { inTransaction } from "@teamified/db/transaction";
import type { Deps } from "../deps.ts";

/**
 * Marks interviews without activity as abandoned (INT-7), all of them or one candidate's. Returns
 * how many. The deadline is a column's value, so the sweep and the page agree without a timer.
 */
export async function abandonIdleInterviews(
  deps: Deps,
  scope: { candidateId?: string } = {},
): Promise<number> {
  const now = deps.clock.now();
  const idleSince = new Date(now.getTime() - deps.settings.inactivityMinutes * 60_000);
  return inTransaction(deps.db, async (tx) => {
    const rows = await tx.interview.updateManyAndReturn({
      where: { ...scope, status: "in_progress", session: { lastActivityAt: { lt: idleSince } } },
      data: { status: "abandoned", completedAt: now },
      select: { id: true, organizationId: true, candidateId: true },
    });
    for (const { id, ...row } of rows) await notify(tx, { ...row, topic: "interview", id });
    return rows.length;
  });
}
