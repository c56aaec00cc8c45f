import { longestSessionSeconds } from "@teamified/contracts/sessions";
import type { Deps } from "../deps.ts";

/** Deletes sessions that no token can belong to any more. Returns how many. */
export async function deleteOldSessions(deps: Pick<Deps, "db" | "clock">): Promise<number> {
  const before = new Date(deps.clock.now().getTime() - longestSessionSeconds * 1000);
  const { count } = await deps.db.session.deleteMany({ where: { createdAt: { lt: before } } });
  return count;
}
