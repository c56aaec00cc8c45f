import { AppError } from "@teamified/contracts/errors";
import type { CandidateId } from "@teamified/contracts/ids";
import type { Db, Tx } from "@teamified/db/client";
import { notify } from "@teamified/db/notify";
import { inTransaction } from "@teamified/db/transaction";
import { recordAudit } from "../audit/record-audit.ts";
import type { Deps } from "../deps.ts";
import { releaseDueFeedback } from "../feedback/release-due-feedback.ts";
import { releaseSuppressedMails } from "../mails/release-suppressed-mails.ts";
import { findOrganization } from "../organizations/find-organization.ts";
import { type FoundToken, findAccountToken, useAccountToken } from "./account-token.ts";

type Link = { organizationSlug: string; token: string };

/**
 * What a link from a mail leads to, for the page with the button. Changes nothing: scanners of mail open every link.
 * `expired` also stands for a link that somebody else's organization sent, or nobody.
 */
export async function readVerification(
  deps: Deps,
  link: Link,
): Promise<{ state: "open" | "verified" | "expired"; email: string | null }> {
  const token = await findOwn(deps, link);
  if (token === null) return { state: "expired", email: null };
  if (await isVerified(deps.db, token)) return { state: "verified", email: token.email };
  return { state: token.state === "open" ? "open" : "expired", email: token.email };
}

/**
 * Confirms the address that the link was sent to, for anybody who has the mail, signed in or not. The link
 * works once; again it finds the address confirmed and says so. What waited for it goes out: mails that were held
 * back, and feedback whose deadline passed meanwhile. Throws `stale` for a link that is over.
 */
export async function verifyAddress(deps: Deps, link: Link): Promise<{ email: string }> {
  const token = await findOwn(deps, link);
  if (token === null) throw linkIsOver();
  const { organizationId, candidateId, email } = token;
  if (candidateId === null) throw linkIsOver();
  if (await isVerified(deps.db, token)) return { email };
  await inTransaction(deps.db, async (tx) => {
    if (!(await useAccountToken(deps, tx, token))) {
      // A second press on the button, in the same moment.
      if (await isVerified(tx, token)) return;
      throw linkIsOver();
    }
    const now = deps.clock.now();
    const { count } = await tx.candidate.updateMany({
      // The address that was asked, not the one that the account may have by now.
      where: { id: candidateId, organizationId, email, emailVerifiedAt: null },
      data: { emailVerifiedAt: now },
    });
    if (count === 0) return;
    await releaseSuppressedMails(deps, tx, { organizationId, candidateId });
    await releaseDueFeedback(deps, tx, { organizationId, candidateId });
    await recordAudit(tx, {
      organizationId,
      // The person who opened the mail; they need not be signed in.
      actor: { kind: "candidate", id: candidateId as CandidateId },
      action: "candidate.address_verified",
      subjectType: "candidate",
      subjectId: candidateId,
    });
    await notify(tx, { organizationId, candidateId, topic: "account", id: candidateId });
  });
  return { email };
}

async function findOwn(deps: Deps, { organizationSlug, token }: Link): Promise<FoundToken | null> {
  const organization = await findOrganization(deps, organizationSlug);
  const found = await findAccountToken(deps, deps.db, { purpose: "verify-address", token });
  return found?.organizationId === organization.id ? found : null;
}

async function isVerified(db: Db | Tx, token: FoundToken): Promise<boolean> {
  if (token.candidateId === null) return false;
  const { organizationId, candidateId: id, email } = token;
  const where = { id, organizationId, email, emailVerifiedAt: { not: null } };
  return (await db.candidate.count({ where })) === 1;
}

function linkIsOver(): AppError {
  return new AppError(
    "stale",
    "This link no longer works. Sign in and press “Send the mail again”; the new link works for three days.",
  );
}
