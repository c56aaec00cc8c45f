import type { CandidateId } from "@teamified/contracts/ids";
import type { Tx } from "@teamified/db/client";
import { inTransaction } from "@teamified/db/transaction";
import type { CandidateActor, Deps } from "../deps.ts";
import { consumeLimit } from "../limits/consume-limit.ts";
import { queueMail } from "../mails/queue-mail.ts";
import { createAccountToken } from "./account-token.ts";

/**
 * Queues the mail that asks whether an address is the candidate's, in the transaction of the reason for it. Each mail has
 * a link of its own; earlier ones go on working until they are over, as nobody knows which mail somebody opens.
 */
export async function askForVerification(
  deps: Pick<Deps, "enqueue" | "clock" | "deriveToken">,
  tx: Tx,
  candidate: { organizationId: string; id: string; email: string },
): Promise<void> {
  const { organizationId, id, email } = candidate;
  const token = await createAccountToken(deps, tx, {
    organizationId,
    purpose: "verify-address",
    to: { candidateId: id },
    email,
  });
  await queueMail(deps, tx, {
    organizationId,
    kind: "account.verify",
    to: { candidateId: id },
    data: { tokenId: token.id },
    idempotencyKey: `verify-address-${token.id}`,
    urgent: true,
  });
}

/**
 * The same for somebody whose mail waits, but only if nobody ever asked them: an account that is older than the confirmation of
 * addresses. A stranger whose address was entered is asked once, not with every mail that waits.
 */
export async function askOnce(
  deps: Pick<Deps, "enqueue" | "clock" | "deriveToken">,
  tx: Tx,
  candidate: { organizationId: string; id: string },
): Promise<void> {
  // The row is locked, so that of two mails that begin to wait at once one asks.
  const [row] = await tx.$queryRaw<{ email: string; asked: boolean }[]>`
    select email, exists (
        select from account_tokens where candidate_id = candidates.id and purpose = 'verify-address'
      ) as asked
      from candidates where id = ${candidate.id}::uuid and organization_id = ${candidate.organizationId}::uuid
       for update`;
  if (!row || row.asked) return;
  await askForVerification(deps, tx, { ...candidate, email: row.email });
}

/**
 * Sends the mail again for the signed-in candidate. `verified` when there is nothing left to ask. Throws
 * `rate_limited` after several within an hour.
 */
export async function resendVerification(
  deps: Deps,
  actor: CandidateActor,
): Promise<{ outcome: "sent" | "verified"; email: string }> {
  const { email, emailVerifiedAt } = await deps.db.candidate.findFirstOrThrow({
    where: { id: actor.id, organizationId: actor.organizationId },
    select: { email: true, emailVerifiedAt: true },
  });
  if (emailVerifiedAt !== null) return { outcome: "verified", email };
  await consumeLimit(deps, { name: "mail.verification", subject: actor.id satisfies CandidateId });
  await inTransaction(deps.db, (tx) =>
    askForVerification(deps, tx, { organizationId: actor.organizationId, id: actor.id, email }),
  );
  return { outcome: "sent", email };
}
