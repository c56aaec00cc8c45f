import type { CandidateActor, Deps } from "../deps.ts";

/** Tells that the candidate is there and writing, so that a long answer is not taken for absence. */
export async function keepInterviewAlive(
  deps: Deps,
  actor: CandidateActor,
  input: { id: string },
): Promise<void> {
  await deps.db.interviewSession.updateMany({
    where: {
      interviewId: input.id,
      organizationId: actor.organizationId,
      interview: { candidateId: actor.id, status: "in_progress" },
    },
    data: { lastActivityAt: deps.clock.now() },
  });
}
