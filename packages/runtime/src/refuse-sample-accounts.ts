import type { Config } from "@teamified/config/config";
import { ConfigError } from "@teamified/config/config-error";
import { sampleAccounts } from "@teamified/config/sample-accounts";
import { findKnownPasswords } from "@teamified/hiring/accounts/find-known-passwords";
import type { Deps } from "@teamified/hiring/deps";

/**
 * Keeps a product that other machines reach from starting on a database in which sample accounts of the team work: their
 * passwords stand in the README. Such a database was an embedded one once, or a copy of it. Throws {@link ConfigError}.
 */
export async function refuseSampleAccounts(
  config: Pick<Config, "isExposed">,
  deps: Pick<Deps, "db">,
): Promise<void> {
  if (!config.isExposed) return;
  const team = sampleAccounts.filter(({ portal }) => portal === "recruiter");
  const emails = await findKnownPasswords(deps, team);
  if (emails.length === 0) return;
  throw new ConfigError([
    `DATABASE_URL: in this database ${emails.join(", ")} can sign in with a password that everybody knows, and ` +
      "other machines reach it (CANDIDATE_URL, RECRUITER_URL, LISTEN_HOST). Name another database, or run in it: " +
      "update recruiters set is_active = false where email like '%@teamified.example'",
  ]);
}
