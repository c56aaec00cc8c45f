import { notify } from "@teamified/db/notify";
import { inTransaction } from "@teamified/db/transaction";
import type { Deps } from "../deps.ts";
import { type InterviewScope, requireOwnInterview } from "./continue-interview.ts";
import type { LoadedInterview } from "./load-interview.ts";

/**
 * Marks interviews without activity as abandoned (INT-7), all of them or one candidate's. Returns
 * how many. The deadline is a column's value, so the sweep and the page agree without a timer.
 */
export async function abandonIdleInterviews(
  deps: Deps,
  scope: { candidateId?: string } = {},
): Promise<number> {
  const now = deps.clock.now();
  return inTransaction(deps.db, async (tx) => {
    const rows = await tx.interview.updateManyAndReturn({
      where: { ...scope, status: "in_progress", session: { lastActivityAt: { lt: idleSince(deps, now) } } },
      data: { status: "abandoned", completedAt: now },
      select: { id: true, organizationId: true, candidateId: true },
    });
    for (const { id, ...row } of rows) await notify(tx, { ...row, topic: "interview", id });
    return rows.length;
  });
}

/**
 * A candidate's own interview, closed first if its time without activity is over; costs nothing more than reading it
 * when it is not. Throws `not_found`.
 */
export async function requireActiveInterview(deps: Deps, scope: InterviewScope): Promise<LoadedInterview> {
  const interview = await requireOwnInterview(deps, scope);
  const isIdle =
    interview.status === "in_progress" &&
    interview.session.lastActivityAt < idleSince(deps, deps.clock.now());
  if (!isIdle) return interview;
  await abandonIdleInterviews(deps, { candidateId: scope.id });
  return requireOwnInterview(deps, scope);
}

function idleSince(deps: Deps, now: Date): Date {
  return new Date(now.getTime() - deps.settings.inactivityMinutes * 60_000);
}
