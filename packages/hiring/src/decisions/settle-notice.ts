import type { Tx } from "@teamified/db/client";
import { notify } from "@teamified/db/notify";
import { recordAudit } from "../audit/record-audit.ts";
import type { Deps } from "../deps.ts";
import { lockInterview, refreshAwaitsNotice } from "./find-decision.ts";

/**
 * Writes what became of a notice's mail, in the transaction that settles the mail. From `sent` on the candidate's
 * page shows the decision.
 */
export async function settleNotice(
  deps: Pick<Deps, "clock">,
  tx: Tx,
  input: { noticeId: string; problem: string | null },
): Promise<void> {
  const { noticeId, problem } = input;
  const found = await tx.decisionNotice.findUnique({
    where: { id: noticeId },
    select: { interviewId: true },
  });
  if (!found) return;
  await lockInterview(tx, found.interviewId);
  const [notice] = await tx.decisionNotice.updateManyAndReturn({
    where: { id: noticeId, status: { in: ["scheduled", "failed"] } },
    data:
      problem === null
        ? { status: "sent", scheduledFor: null, sentAt: deps.clock.now(), problem: null }
        : { status: "failed", scheduledFor: null, problem },
    select: { organizationId: true, interviewId: true, interview: { select: { candidateId: true } } },
  });
  if (!notice) return;
  await refreshAwaitsNotice(tx, notice.interviewId);
  await recordAudit(tx, {
    organizationId: notice.organizationId,
    actor: { kind: "system" },
    action: problem === null ? "decision.notice-sent" : "decision.notice-failed",
    subjectType: "decision-notice",
    subjectId: noticeId,
  });
  await notify(tx, {
    organizationId: notice.organizationId,
    candidateId: notice.interview.candidateId,
    topic: "assessment",
    id: notice.interviewId,
  });
}
