import type { Deps } from "../deps.ts";
import { leaseOver } from "../mails/send-mail.ts";

/** A job that came on time has the row in hand by now. */
const graceMs = 5_000;

/**
 * Feedback whose deadline has come and whose job was lost, at most `limit`, latest deadline last; and what was
 * approved without a mail, by a version from before the table of mails.
 */
export function findDueFeedback(deps: Deps, limit: number): Promise<{ id: string }[]> {
  const now = deps.clock.now();
  const due = new Date(now.getTime() - graceMs);
  return deps.db.$queryRaw<{ id: string }[]>`
    select id from resume_feedback as feedback
     where sent_at is null
       and (status = 'pending_approval' and auto_send_at < ${due}
         or (status = 'approved' or status = 'sending' and sending_since < ${leaseOver(now)})
            and not exists (select from mails where idempotency_key = 'feedback-' || feedback.id))
     order by auto_send_at limit ${limit}`;
}
