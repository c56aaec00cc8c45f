import { createHash } from "node:crypto";
import { AppError } from "@teamified/contracts/errors";
import type { Deps } from "../deps.ts";

/** AUTH-4. */
export const maxFailures = 5;
export const lockMinutes = 15;

export type Portal = "candidate" | "recruiter";
type Attempt = { organizationId: string; portal: Portal; email: string; ip: string };

/** The address and the IP are counted each for itself, as hashes: the table holds no personal data. */
function subjects(attempt: Attempt): string[] {
  const digest = (value: string) => createHash("sha256").update(value).digest("hex");
  // An IP that nobody told us is not a subject: it would lock everybody out at once.
  return [`email:${attempt.email}`, ...(attempt.ip === "" ? [] : [`ip:${attempt.ip}`])].map(digest);
}

/** Throws `locked` with the time to try again while the address or the IP is locked. */
export async function assertNotLocked(deps: Deps, attempt: Attempt): Promise<void> {
  const now = deps.clock.now();
  const lock = await deps.db.loginAttempt.findFirst({
    where: {
      organizationId: attempt.organizationId,
      portal: attempt.portal,
      subjectHash: { in: subjects(attempt) },
      lockedUntil: { gt: now },
    },
    orderBy: { lockedUntil: "desc" },
    select: { lockedUntil: true },
  });
  if (lock?.lockedUntil) throw lockedError(lock.lockedUntil, now);
}

function lockedError(until: Date, now: Date): AppError {
  const minutes = Math.max(1, Math.ceil((until.getTime() - now.getTime()) / 60_000));
  return new AppError(
    "locked",
    `Too many failed sign-ins. Try again in ${minutes} ${minutes === 1 ? "minute" : "minutes"}.`,
    { retryAt: until.toISOString() },
  );
}

/**
 * Counts one failure in one statement, so that parallel guesses on many instances are all counted.
 * The count starts anew when the first failure is older than the lock.
 */
export async function recordFailure(deps: Deps, attempt: Attempt): Promise<void> {
  const now = deps.clock.now();
  const windowStart = new Date(now.getTime() - lockMinutes * 60_000);
  const lockedUntil = new Date(now.getTime() + lockMinutes * 60_000);
  for (const subjectHash of subjects(attempt)) {
    await deps.db.$executeRaw`
      insert into login_attempts as a
        (id, organization_id, portal, subject_hash, failures, first_failure_at, updated_at)
      values (gen_random_uuid(), ${attempt.organizationId}::uuid, ${attempt.portal}, ${subjectHash}, 1, ${now}, ${now})
      on conflict (organization_id, portal, subject_hash) do update set
        failures = case when a.first_failure_at < ${windowStart} then 1 else a.failures + 1 end,
        first_failure_at = case when a.first_failure_at < ${windowStart} then ${now} else a.first_failure_at end,
        locked_until = case
          when a.first_failure_at >= ${windowStart} and a.failures + 1 >= ${maxFailures} then ${lockedUntil}
          else a.locked_until end,
        updated_at = ${now}`;
  }
}

/** A right password clears the address's count; the IP's stays, or one known account would reset it. */
export async function clearFailures(deps: Deps, attempt: Attempt): Promise<void> {
  const [emailSubject] = subjects(attempt);
  await deps.db.loginAttempt.deleteMany({
    where: {
      organizationId: attempt.organizationId,
      portal: attempt.portal,
      subjectHash: emailSubject ?? "",
    },
  });
}
