import type { Deps } from "../deps.ts";
import { passwordMatches } from "./hash-password.ts";

/**
 * Which of these sign-ins work for a member of any team, by their e-mail address in lower case: for passwords that
 * stand in a README. Candidates are not looked at: anybody may register as one of them, with any password.
 */
export async function findKnownPasswords(
  { db }: Pick<Deps, "db">,
  signIns: readonly { email: string; password: string }[],
): Promise<string[]> {
  const members = await db.recruiter.findMany({
    where: { email: { in: signIns.map(({ email }) => email) }, isActive: true },
    select: { email: true, passwordHash: true },
  });
  const found = new Set<string>();
  for (const { email, passwordHash } of members) {
    const known = signIns.find((signIn) => signIn.email === email);
    if (known && (await passwordMatches(known.password, passwordHash))) found.add(email);
  }
  return [...found];
}
