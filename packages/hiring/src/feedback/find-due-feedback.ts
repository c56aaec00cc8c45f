import type { Deps } from "../deps.ts";
import { leaseOver } from "../mails/send-mail.ts";

/** A job that came on time has the row in hand by now. */
const graceMs = 5_000;

/**
 * Feedback whose deadline has come and whose job was lost, at most `limit`, latest deadline last; and what was
 * approved without a mail, by a version that had no table of mails. What waits for the candidate's address is
 * offered only until they were asked to confirm it.
 */
export function findDueFeedback(deps: Deps, limit: number): Promise<{ id: string }[]> {
  const now = deps.clock.now();
  const due = new Date(now.getTime() - graceMs);
  return deps.db.$queryRaw<{ id: string }[]>`
    select feedback.id from resume_feedback as feedback
      join resumes on resumes.id = feedback.resume_id
      join candidates on candidates.id = resumes.candidate_id
     where feedback.sent_at is null
       and (feedback.status = 'pending_approval' and feedback.auto_send_at < ${due}
            and (candidates.email_verified_at is not null or not exists (
              select from account_tokens where candidate_id = candidates.id and purpose = 'verify-address'))
         or (feedback.status = 'approved'
             or feedback.status = 'sending' and feedback.sending_since < ${leaseOver(now)})
            and not exists (select from mails where idempotency_key = 'feedback-' || feedback.id))
     order by feedback.auto_send_at limit ${limit}`;
}
