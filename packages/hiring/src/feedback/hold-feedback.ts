import type { ViewedFeedback } from "@teamified/contracts/feedback";
import type { Deps, RecruiterActor } from "../deps.ts";
import { changeFeedback } from "./change-feedback.ts";

/**
 * Stops the countdown until somebody decides; the deadline is kept for a release. Throws `not_found`, and
 * `stale` when it is too late or another version is there than the one that was seen.
 */
export async function holdFeedback(deps: Deps, actor: RecruiterActor, input: ViewedFeedback): Promise<void> {
  await changeFeedback(deps, actor, {
    viewed: input,
    from: ["pending_approval"],
    data: ({ autoSendAt }) => ({
      status: "held",
      heldAt: deps.clock.now(),
      heldById: actor.id,
      autoSendAt: null,
      stoppedAutoSendAt: autoSendAt,
    }),
    action: "feedback.held",
  });
}
