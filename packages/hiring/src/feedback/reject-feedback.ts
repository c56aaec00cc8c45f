import type { ViewedFeedback } from "@teamified/contracts/feedback";
import type { Deps, RecruiterActor } from "../deps.ts";
import { changeFeedback } from "./change-feedback.ts";

/**
 * Rejects the feedback: it is never sent, unless it is released. `reason` is for the team. What it was before,
 * counting down or on hold, is kept for a release. Throws `not_found`, and `stale` when it is too late or
 * another version is there than the one that was seen.
 */
export async function rejectFeedback(
  deps: Deps,
  actor: RecruiterActor,
  input: ViewedFeedback & { reason: string },
): Promise<void> {
  await changeFeedback(deps, actor, {
    viewed: input,
    from: ["pending_approval", "held"],
    data: ({ status, autoSendAt }) => ({
      status: "rejected",
      rejectedAt: deps.clock.now(),
      rejectedById: actor.id,
      rejectedReason: input.reason,
      autoSendAt: null,
      ...(status === "pending_approval" && { stoppedAutoSendAt: autoSendAt }),
    }),
    action: "feedback.rejected",
  });
}
