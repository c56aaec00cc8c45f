import type { Deps, RecruiterActor } from "../deps.ts";
import { changeFeedback } from "./change-feedback.ts";

/** Stops the countdown until somebody decides. Throws `stale` when it is too late. */
export async function holdFeedback(deps: Deps, actor: RecruiterActor, input: { id: string }): Promise<void> {
  await changeFeedback(deps, actor, {
    id: input.id,
    from: ["pending_approval"],
    data: { status: "held", autoSendAt: null },
    action: "feedback.held",
  });
}
