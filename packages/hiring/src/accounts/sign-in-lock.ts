import type { Deps } from "../deps.ts";
import {
  clearLimit,
  type LimitSubject,
  limitError,
  reopenLimit,
  returnLimit,
  tryLimit,
} from "../limits/consume-limit.ts";

export type Portal = "candidate" | "recruiter";

/** Who tries to sign in to what. */
export type AttemptSource = {
  organizationId: string;
  portal: Portal;
  email: string;
  /** The network address; empty when it is not known. */
  ip: string;
  /** A device that had signed in to this very account before; null for all others. */
  device: { accountId: string; id: string } | null;
};

/** An attempt at a password that has been counted. */
export type CountedAttempt = {
  /**
   * When it was the last one: how long strangers may not try this account, and how long this client may try none.
   * Seconds, 0 without a lock.
   */
  locked: { accountSeconds: number; sourceSeconds: number };
  /** The password was right: the count of the account or the device is forgotten; the address gets its point back. */
  succeed(): Promise<void>;
  /** Nobody looked at the password. */
  giveBack(): Promise<void>;
  /** It was wrong. Throws `locked` when that was the last attempt. */
  fail(): void;
};

/**
 * Counts one attempt to sign in before its password is looked at (AUTH-4), so that of ten guesses in flight five are
 * looked at. Throws `locked` with the time to try again.
 *
 * A stranger is counted by account and by network address, each for itself. A device that had signed in to the account
 * before is counted by itself alone: what strangers guess does not keep its owner out.
 */
export async function countAttempt(deps: Deps, source: AttemptSource): Promise<CountedAttempt> {
  const subjects = subjectsOf(source);
  const locks: { subject: LimitSubject; seconds: number }[] = [];
  for (const [index, subject] of subjects.entries()) {
    const verdict = await tryLimit(deps, subject);
    if (!verdict.allowed) {
      await giveBack(deps, subjects.slice(0, index), locks);
      throw limitError(deps, subject.name, verdict.retryAfterSeconds);
    }
    if (verdict.blockedSeconds > 0) locks.push({ subject, seconds: verdict.blockedSeconds });
  }
  return {
    locked: {
      accountSeconds: locks.find(({ subject }) => subject.name === "sign-in.account")?.seconds ?? 0,
      sourceSeconds: locks.find(({ subject }) => subject.name !== "sign-in.account")?.seconds ?? 0,
    },
    async succeed() {
      const [account, ...others] = subjects;
      if (account) await clearLimit(deps, account);
      // The address's own count stays, or one known account would reset it.
      await giveBack(deps, others, locks);
    },
    giveBack: () => giveBack(deps, subjects, locks),
    fail() {
      const [longest] = locks.toSorted((one, other) => other.seconds - one.seconds);
      if (longest) throw limitError(deps, longest.subject.name, longest.seconds);
    },
  };
}

/** Ends the lock of an account for strangers; for its owner, who came by mail. */
export function unlockAccount(
  deps: Deps,
  source: Pick<AttemptSource, "organizationId" | "portal" | "email">,
): Promise<void> {
  return clearLimit(deps, accountSubject(source));
}

/** What was counted for nothing; a row that this very attempt shut is opened again. */
async function giveBack(
  deps: Deps,
  subjects: readonly LimitSubject[],
  locks: readonly { subject: LimitSubject }[],
): Promise<void> {
  for (const subject of subjects) {
    const isShut = locks.some((lock) => lock.subject === subject);
    await (isShut ? reopenLimit(deps, subject) : returnLimit(deps, subject));
  }
}

function accountSubject({
  organizationId,
  portal,
  email,
}: Pick<AttemptSource, "organizationId" | "portal" | "email">): LimitSubject {
  return { name: "sign-in.account", subject: `${organizationId} ${portal} ${email}` };
}

function subjectsOf(source: AttemptSource): LimitSubject[] {
  const { organizationId, portal, ip, device } = source;
  if (device) return [{ name: "sign-in.device", subject: `${portal} ${device.accountId} ${device.id}` }];
  return [
    accountSubject(source),
    // An address that nobody told us is not a subject: it would lock everybody out at once.
    ...(ip === ""
      ? []
      : [{ name: "sign-in.address" as const, subject: `${organizationId} ${portal} ${ip}` }]),
  ];
}
