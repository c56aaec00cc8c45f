import type { Deps } from "../deps.ts";

const keepDays = 90;
/** Rows a statement: far within its time limit. */
const batch = 5_000;

/**
 * Deletes mails that left, or were taken back, more than 90 days ago, and links of one use that were over then. What
 * failed or still waits stays, and so does the trace that somebody was asked to confirm an address and did not: they
 * are not asked again because it was deleted. Returns how many mails.
 */
export async function deleteOldMails(deps: Pick<Deps, "db" | "clock">): Promise<number> {
  const before = new Date(deps.clock.now().getTime() - keepDays * 86_400_000);
  let deleted = 0;
  for (;;) {
    const count = await deps.db.$executeRaw`
      delete from mails where id in (
        select id from mails where state in ('sent', 'cancelled') and updated_at < ${before} limit ${batch})`;
    deleted += count;
    if (count < batch) break;
  }
  for (;;) {
    const count = await deps.db.$executeRaw`
      delete from account_tokens where id in (
        select token.id from account_tokens as token left join candidates on candidates.id = token.candidate_id
         where token.expires_at < ${before}
           and (token.purpose <> 'verify-address' or candidates.email_verified_at is not null)
         limit ${batch})`;
    if (count < batch) break;
  }
  return deleted;
}
