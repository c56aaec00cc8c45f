import { maxPasswordBytes, normalizePassword, passwordBytes } from "@teamified/contracts/accounts";
import { createHashPool, type HashUrgency } from "./hash-pool.ts";

/** AUTH-2: always. */
const cost = 12;

/** A hash of cost 12 of something that nobody knows, to spend the same time on unknown addresses. */
const decoy = "$2b$12$Twufg5.gZ0lDAULGJfbDTOs49B6s8cwUJWRCUQuQAlM2jvBJkYZsu";

/** One for the process: its threads start with the first password and end when there is none for half a minute. */
const pool = createHashPool();

/**
 * A bcrypt hash of the password in its one Unicode form, cost 12. Takes about 0.2 s of a thread on purpose. Throws
 * `unavailable` with the seconds to wait when too many wait for one.
 */
export async function hashPassword(password: string): Promise<string> {
  const request = { password: normalizePassword(password), passwordHash: null, cost };
  const answer = await pool.run(request, "registration");
  if ("hash" in answer) return answer.hash;
  throw new Error(`bcrypt gave no hash: ${"failed" in answer ? answer.failed : "a comparison"}`);
}

/** Throws `unavailable` when a password would not be looked at now, so that a flood costs no query of the database. */
export function assertRoomToHash(urgency: HashUrgency): void {
  pool.assertRoom(urgency);
}

/**
 * Whether the password fits the hash. With no hash it compares against a decoy and says no, so that sign-in takes the
 * same time for a known and an unknown address (AUTH-2). Throws `unavailable` as {@link hashPassword} does.
 */
export async function passwordMatches(
  typed: string,
  passwordHash: string | null,
  urgency: HashUrgency = "sign-in",
): Promise<boolean> {
  const normalized = normalizePassword(typed);
  // What stands beyond the 72nd byte is not compared: such a password is nobody's. The time is spent all the same.
  const isTooLong = passwordBytes(normalized) > maxPasswordBytes;
  const stored = isTooLong ? null : passwordHash;
  const fits = await compare(normalized, stored ?? decoy, urgency);
  // Hashes that are older than the one form were made of what was typed.
  const fitsAsTyped = normalized === typed || fits ? fits : await compare(typed, stored ?? decoy, urgency);
  return stored !== null && fitsAsTyped;
}

async function compare(password: string, passwordHash: string, urgency: HashUrgency): Promise<boolean> {
  const answer = await pool.run({ password, passwordHash, cost }, urgency);
  if ("fits" in answer) return answer.fits;
  throw new Error(`bcrypt gave no comparison: ${"failed" in answer ? answer.failed : "a hash"}`);
}
