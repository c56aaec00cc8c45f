import { createHash } from "node:crypto";
import { inTransaction } from "@teamified/db/transaction";
import { recordAudit } from "../audit/record-audit.ts";
import type { Deps } from "../deps.ts";
import { tryLimit } from "../limits/consume-limit.ts";
import { queueMail } from "../mails/queue-mail.ts";
import { createAccountToken } from "./account-token.ts";
import type { AttemptSource } from "./sign-in-lock.ts";

/** The account whose password was wrong. */
export type TriedAccount = {
  id: string;
  email: string;
  /** Whether its owner is known to have the address. */
  isReachable: boolean;
};

/**
 * Writes a failed sign-in, and the lock that began with it, into the audit log, and mails the owner of a locked account
 * the way in. Of an address without an account the log holds a hash. An attack cannot fill the log or a mailbox: both
 * have limits, and what is beyond them is counted nowhere but in the limiter.
 */
export async function noteFailedSignIn(
  deps: Deps,
  source: AttemptSource,
  failed: { account: TriedAccount | null; accountSeconds: number; sourceSeconds: number },
): Promise<void> {
  const { organizationId, portal, email } = source;
  const { account, accountSeconds, sourceSeconds } = failed;
  const isLock = accountSeconds > 0 || sourceSeconds > 0;
  const name = isLock ? "audit.sign-in-lock" : "audit.failed-sign-in";
  if ((await tryLimit(deps, { name, subject: organizationId })).allowed) {
    await recordAudit(deps.db, {
      organizationId,
      actor: { kind: "system" },
      action: isLock ? "account.sign_in_locked" : "account.sign_in_failed",
      subjectType: account ? portal : "unknown_address",
      subjectId: account
        ? account.id
        : createHash("sha256").update(`${organizationId} ${email}`).digest("hex"),
      // `source` is the device that was known, or else the network address.
      details: { knownDevice: source.device !== null, ...(isLock && { accountSeconds, sourceSeconds }) },
    });
  }
  if (accountSeconds === 0 || !account?.isReachable) return;
  if (!(await tryLimit(deps, { name: "mail.sign-in-link", subject: account.id })).allowed) return;
  const to = portal === "candidate" ? { candidateId: account.id } : { recruiterId: account.id };
  const until = new Date(deps.clock.now().getTime() + accountSeconds * 1000).toISOString();
  await inTransaction(deps.db, async (tx) => {
    const token = await createAccountToken(deps, tx, {
      organizationId,
      purpose: "sign-in",
      to,
      email: account.email,
    });
    await queueMail(deps, tx, {
      organizationId,
      kind: "account.sign-in-locked",
      to,
      data: { tokenId: token.id, until },
      idempotencyKey: `account.sign-in-locked-${token.id}`,
      urgent: true,
    });
  });
}
