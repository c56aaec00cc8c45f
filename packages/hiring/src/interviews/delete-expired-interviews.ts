import { inTransaction } from "@teamified/db/transaction";
import { recordAudit } from "../audit/record-audit.ts";
import type { Deps } from "../deps.ts";

/**
 * Deletes interviews, with their messages, sounds, recordings, scores and decisions, once their organization's
 * `retentionDays` are over: what candidates were promised before the first question (INT-2). Counts
 * from the start. Returns how many; running it twice deletes nothing twice.
 */
export async function deleteExpiredInterviews(deps: Deps): Promise<number> {
  const now = deps.clock.now();
  const organizations = await deps.db.organization.findMany({ select: { id: true, retentionDays: true } });
  let deleted = 0;
  for (const { id: organizationId, retentionDays } of organizations) {
    const before = new Date(now.getTime() - retentionDays * 86_400_000);
    const expired = {
      organizationId,
      createdAt: { lt: before },
      status: { not: "in_progress" as const },
    };
    const [spoken, recorded] = await Promise.all([
      deps.db.interviewMessage.findMany({
        where: { organizationId, audioKey: { not: null }, interview: expired },
        select: { audioKey: true },
      }),
      deps.db.spokenAnswer.findMany({
        where: { organizationId, interview: expired },
        select: { fileKey: true },
      }),
    ]);
    const files = new Set([
      ...spoken.flatMap(({ audioKey }) => audioKey ?? []),
      ...recorded.map(({ fileKey }) => fileKey),
    ]);
    // Files before rows: when the store fails, the rows still name them, and the next run tries again.
    for (const file of files) await deps.files.remove(file);
    deleted += await inTransaction(deps.db, async (tx) => {
      const { count } = await tx.interview.deleteMany({ where: expired });
      if (count > 0) {
        await recordAudit(tx, {
          organizationId,
          actor: { kind: "system" },
          action: "interviews.expired",
          subjectType: "organization",
          subjectId: organizationId,
          details: { count, retentionDays },
        });
      }
      return count;
    });
  }
  return deleted;
}
