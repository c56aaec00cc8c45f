import { compare, hash } from "bcryptjs";

/** AUTH-2: always. */
const cost = 12;

/** A bcrypt hash of the password, cost 12. Takes about 0.2 s on purpose. */
export function hashPassword(password: string): Promise<string> {
  return hash(password, cost);
}

/** A hash of nothing that anyone knows, made once, to spend the same time on unknown addresses. */
let decoy: Promise<string> | null = null;

/**
 * Whether the password fits the hash. With no hash it compares against a decoy and says no, so that
 * sign-in takes the same time for a known and an unknown address (AUTH-2).
 */
export async function passwordMatches(password: string, passwordHash: string | null): Promise<boolean> {
  if (passwordHash !== null) return compare(password, passwordHash);
  decoy ??= hash(crypto.randomUUID(), cost);
  await compare(password, await decoy);
  return false;
}
