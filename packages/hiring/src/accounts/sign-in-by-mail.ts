import { accountTokenSchema } from "@teamified/contracts/account-tokens";
import { AppError } from "@teamified/contracts/errors";
import type { CandidateId, OrganizationId, RecruiterId } from "@teamified/contracts/ids";
import type { Db, Tx } from "@teamified/db/client";
import { inTransaction } from "@teamified/db/transaction";
import { recordAudit } from "../audit/record-audit.ts";
import type { Deps } from "../deps.ts";
import { findAccountToken, useAccountToken as spendToken } from "./account-token.ts";
import { type Portal, unlockAccount } from "./sign-in-lock.ts";

/**
 * Lets somebody in with the link that was mailed to the owner of a locked account, once, and ends the lock. Throws
 * `unauthenticated` with what to do for a link that was used, is over, belongs to the other portal, or is none.
 */
export async function signInByMail(
  deps: Deps,
  input: { portal: Portal; token: string },
): Promise<{ id: string; organizationId: OrganizationId }> {
  const { portal } = input;
  const token = accountTokenSchema.safeParse(input.token);
  if (!token.success) throw linkIsOver();
  const account = await inTransaction(deps.db, async (tx) => {
    const found = await findAccountToken(deps, tx, { purpose: "sign-in", token: token.data });
    const owner = found && (await findOwner(tx, found, portal));
    if (!found || !owner || !(await spendToken(deps, tx, found))) throw linkIsOver();
    await recordAudit(tx, {
      organizationId: found.organizationId,
      actor: owner,
      action: "account.unlocked_by_mail",
      subjectType: portal,
      subjectId: owner.id,
    });
    return { id: owner.id, organizationId: found.organizationId as OrganizationId, email: found.email };
  });
  await unlockAccount(deps, { ...account, portal });
  return { id: account.id, organizationId: account.organizationId };
}

/** Whether the link would let its owner in at this moment, for the page with the button. Uses nothing up. */
export async function isSignInLinkOpen(
  deps: Deps,
  input: { portal: Portal; token: string },
): Promise<boolean> {
  const token = accountTokenSchema.safeParse(input.token);
  if (!token.success) return false;
  const found = await findAccountToken(deps, deps.db, { purpose: "sign-in", token: token.data });
  return found?.state === "open" && (await findOwner(deps.db, found, input.portal)) !== null;
}

/** The active account that the link is for, as long as it has the address that the link went to. */
async function findOwner(
  tx: Db | Tx,
  token: { organizationId: string; email: string; candidateId: string | null; recruiterId: string | null },
  portal: Portal,
): Promise<{ kind: "candidate"; id: CandidateId } | { kind: "recruiter"; id: RecruiterId } | null> {
  const { organizationId, email } = token;
  if (portal === "candidate" && token.candidateId !== null) {
    const row = await tx.candidate.findFirst({
      where: { id: token.candidateId, organizationId, email, status: "active" },
      select: { id: true },
    });
    return row && { kind: "candidate", id: row.id as CandidateId };
  }
  if (portal === "recruiter" && token.recruiterId !== null) {
    const row = await tx.recruiter.findFirst({
      where: { id: token.recruiterId, organizationId, email, isActive: true },
      select: { id: true },
    });
    return row && { kind: "recruiter", id: row.id as RecruiterId };
  }
  return null;
}

function linkIsOver(): AppError {
  return new AppError(
    "unauthenticated",
    "This link does not work any more. Sign in with your password; if that is locked, wait until the time that the page names.",
  );
}
