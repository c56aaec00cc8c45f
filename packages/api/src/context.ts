import type { ChangeListener } from "@teamified/db/listen";
import { resolveActor } from "@teamified/hiring/accounts/resolve-actor";
import type { CandidateActor, Deps, RecruiterActor } from "@teamified/hiring/deps";

/** What every procedure gets. `actor` was read from the database for this request (AUTH-5). */
export type ApiContext = {
  deps: Deps;
  listener: Pick<ChangeListener, "subscribe">;
  actor: CandidateActor | RecruiterActor | null;
  /** The session in which the actor asks; null for the signed-out, and for scripts. */
  sessionId: string | null;
  organizationSlug: string;
  requestId: string;
  /** The network address of the request, by which strangers are limited; empty when it is not known. */
  clientAddress: string;
};

/**
 * Makes the context of one request. `session` is what the portal's cookie says; whether that session
 * still counts and its account still may do anything is looked up here.
 */
export async function createContext(input: {
  deps: Deps;
  listener: Pick<ChangeListener, "subscribe">;
  session: { kind: "candidate" | "recruiter"; id: string; sessionId: string } | null;
  organizationSlug: string;
  requestId: string;
  clientAddress?: string;
}): Promise<ApiContext> {
  const { session, clientAddress = "", ...rest } = input;
  const deps = { ...input.deps, log: input.deps.log.child({ requestId: input.requestId }) };
  const found = session === null ? null : await resolveActor(deps, session.sessionId);
  // The token and the row say the same, or neither counts.
  const actor = found !== null && found.kind === session?.kind && found.id === session.id ? found : null;
  return {
    ...rest,
    clientAddress,
    deps,
    actor,
    sessionId: actor === null ? null : (session?.sessionId ?? null),
  };
}
