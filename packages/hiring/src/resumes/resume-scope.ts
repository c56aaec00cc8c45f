import type { CandidateActor, RecruiterActor } from "../deps.ts";

/** The resumes that somebody may see: a candidate's own, or the team's whole organization. */
export function resumesOf(actor: CandidateActor | RecruiterActor) {
  return actor.kind === "candidate"
    ? { organizationId: actor.organizationId, candidateId: actor.id as string }
    : { organizationId: actor.organizationId };
}
