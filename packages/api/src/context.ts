import type { ChangeListener } from "@teamified/db/listen";
import { resolveCandidate, resolveRecruiter } from "@teamified/hiring/accounts/resolve-actor";
import type { CandidateActor, Deps, RecruiterActor } from "@teamified/hiring/deps";

/** What every procedure gets. `actor` was read from the database for this request (AUTH-5). */
export type ApiContext = {
  deps: Deps;
  listener: Pick<ChangeListener, "subscribe">;
  actor: CandidateActor | RecruiterActor | null;
  organizationSlug: string;
  requestId: string;
  /** The network address of the request, by which strangers are limited; empty when it is not known. */
  clientAddress: string;
};

/**
 * Makes the context of one request. `session` is what the portal's cookie says; whether that
 * account still may do anything is looked up here.
 */
export async function createContext(input: {
  deps: Deps;
  listener: Pick<ChangeListener, "subscribe">;
  session: { kind: "candidate" | "recruiter"; id: string } | null;
  organizationSlug: string;
  requestId: string;
  clientAddress?: string;
}): Promise<ApiContext> {
  const { session, clientAddress = "", ...rest } = input;
  const deps = { ...input.deps, log: input.deps.log.child({ requestId: input.requestId }) };
  const actor =
    session === null
      ? null
      : session.kind === "candidate"
        ? await resolveCandidate(deps, session.id)
        : await resolveRecruiter(deps, session.id);
  return { ...rest, clientAddress, deps, actor };
}
