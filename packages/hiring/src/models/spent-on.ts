import type { Db } from "@teamified/db/client";

/** A moment's day in UTC, such as `2026-11-21`: the day that budgets are held against. */
export function dayOf(moment: Date): string {
  return moment.toISOString().slice(0, 10);
}

/** What an organization's models have cost on a day, in US dollars; 0 for a day without calls. */
export async function spentOn(
  db: Db,
  organizationId: string,
  day: string,
): Promise<{ calls: number; tokens: number; costUsd: number; alertedAt: Date | null }> {
  const row = await db.modelSpending.findUnique({
    where: { organizationId_day: { organizationId, day: new Date(day) } },
    select: { calls: true, tokens: true, costUsd: true, alertedAt: true },
  });
  return row
    ? { ...row, costUsd: Number(row.costUsd) }
    : { calls: 0, tokens: 0, costUsd: 0, alertedAt: null };
}
