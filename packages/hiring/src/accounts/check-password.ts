import { AppError } from "@teamified/contracts/errors";
import type { OrganizationId } from "@teamified/contracts/ids";
import type { Deps } from "../deps.ts";
import { findOrganization } from "../organizations/find-organization.ts";
import { assertRoomToHash, passwordMatches } from "./hash-password.ts";
import { noteFailedSignIn, type TriedAccount } from "./note-failed-sign-in.ts";
import { countAttempt, type Portal } from "./sign-in-lock.ts";

export type SignInAttempt = {
  organizationSlug: string;
  email: string;
  password: string;
  /** The network address; empty when it is not known. */
  ip: string;
  /** What the device's own cookie says: that it had signed in to this account before. */
  device?: { accountId: string; id: string } | null;
};

/** One sentence for a wrong address and a wrong password: it tells nobody who has an account. */
export function wrongCredentials(): AppError {
  return new AppError("unauthenticated", "The e-mail address or the password is not right.");
}

/**
 * Checks a password (AUTH-2, AUTH-4), in the same way and time for an address that has no account. Throws
 * `unauthenticated`, `locked` with the time to try again, or `unavailable` when too many passwords wait to be hashed,
 * which counts as no attempt.
 *
 * @param find the active account of this address, or null
 */
export async function checkPassword<A extends TriedAccount & { passwordHash: string | null }>(
  deps: Deps,
  attempt: SignInAttempt,
  portal: Portal,
  find: (organizationId: OrganizationId) => Promise<A | null>,
): Promise<{ account: A; organizationId: OrganizationId }> {
  const { email, ip, password } = attempt;
  assertRoomToHash(attempt.device ? "known" : "sign-in");
  const organization = await findOrganization(deps, attempt.organizationSlug);
  const account = await find(organization.id);
  const device = account && attempt.device?.accountId === account.id ? attempt.device : null;
  const source = { organizationId: organization.id, portal, email, ip, device };
  const counted = await countAttempt(deps, source);
  let isRight: boolean;
  try {
    isRight = await passwordMatches(password, account?.passwordHash ?? null, device ? "known" : "sign-in");
  } catch (error) {
    await counted.giveBack();
    throw error;
  }
  if (!isRight || !account) {
    await noteFailedSignIn(deps, source, { account, ...counted.locked });
    counted.fail();
    throw wrongCredentials();
  }
  await counted.succeed();
  return { account, organizationId: organization.id };
}
