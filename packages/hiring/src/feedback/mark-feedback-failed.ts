import { notify } from "@teamified/db/notify";
import { inTransaction } from "@teamified/db/transaction";
import type { Deps } from "../deps.ts";

/** After the last try: the team sees it and may send it again (FDB-5). Sent mail stays sent. */
export async function markFeedbackFailed(deps: Deps, input: { feedbackId: string }): Promise<void> {
  await inTransaction(deps.db, async (tx) => {
    const rows = await tx.resumeFeedback.updateManyAndReturn({
      where: {
        id: input.feedbackId,
        sentAt: null,
        status: { in: ["approved", "sending", "pending_approval"] },
      },
      data: { status: "failed", sendingSince: null },
      select: { organizationId: true, resume: { select: { candidateId: true } } },
    });
    for (const row of rows) {
      await notify(tx, {
        organizationId: row.organizationId,
        candidateId: row.resume.candidateId,
        topic: "feedback",
        id: input.feedbackId,
      });
    }
  });
}
