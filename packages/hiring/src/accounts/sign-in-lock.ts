import type { LimitName } from "@teamified/contracts/limits";
import type { Deps } from "../deps.ts";
import { clearLimit, limitError, reopenLimit, returnLimit, tryLimit } from "../limits/consume-limit.ts";

export type Portal = "candidate" | "recruiter";
type Attempt = { organizationId: string; portal: Portal; email: string; ip: string };
type LockSubject = { name: LimitName; subject: string };

/** One attempt at a password that has been counted. */
export type CountedAttempt = {
  /** The password was right: the account's count is forgotten, and the address gets its own point back. */
  succeed(): Promise<void>;
  /** It was wrong. Throws `locked` when that was the last attempt. */
  fail(): void;
};

/**
 * Counts one attempt to sign in before its password is looked at (AUTH-4), so that of ten guesses in flight five are
 * looked at. The account and the network address are counted each for itself. Throws `locked` with the time to try again.
 */
export async function countAttempt(deps: Deps, attempt: Attempt): Promise<CountedAttempt> {
  const subjects = subjectsOf(attempt);
  const locks: { subject: LockSubject; seconds: number }[] = [];
  for (const [index, subject] of subjects.entries()) {
    const verdict = await tryLimit(deps, subject);
    if (!verdict.allowed) {
      await giveBack(deps, subjects.slice(0, index), locks);
      throw limitError(deps, subject.name, verdict.retryAfterSeconds);
    }
    if (verdict.blockedSeconds > 0) locks.push({ subject, seconds: verdict.blockedSeconds });
  }
  return {
    async succeed() {
      const [account, ...others] = subjects;
      if (account) await clearLimit(deps, account);
      // The address's own count stays, or one known account would reset it.
      await giveBack(deps, others, locks);
    },
    fail() {
      const [longest] = locks.toSorted((one, other) => other.seconds - one.seconds);
      if (longest) throw limitError(deps, longest.subject.name, longest.seconds);
    },
  };
}

/** What was counted here for nothing; a row that this very attempt shut is opened again. */
async function giveBack(
  deps: Deps,
  subjects: readonly LockSubject[],
  locks: readonly { subject: LockSubject }[],
): Promise<void> {
  for (const subject of subjects) {
    const isShut = locks.some((lock) => lock.subject === subject);
    await (isShut ? reopenLimit(deps, subject) : returnLimit(deps, subject));
  }
}

function subjectsOf({ organizationId, portal, email, ip }: Attempt): LockSubject[] {
  const scope = `${organizationId} ${portal}`;
  return [
    { name: "sign-in.account", subject: `${scope} ${email}` },
    // An address that nobody told us is not a subject: it would lock everybody out at once.
    ...(ip === "" ? [] : [{ name: "sign-in.address", subject: `${scope} ${ip}` } as const]),
  ];
}
