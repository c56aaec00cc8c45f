import type { Deps, RecruiterActor } from "../deps.ts";
import { changeFeedback } from "./change-feedback.ts";

/** Rejects the feedback: it is never sent. `reason` is for the team. Throws `stale` when it is too late. */
export async function rejectFeedback(
  deps: Deps,
  actor: RecruiterActor,
  input: { id: string; reason: string },
): Promise<void> {
  await changeFeedback(deps, actor, {
    id: input.id,
    from: ["pending_approval", "held"],
    data: { status: "rejected", rejectedReason: input.reason, autoSendAt: null },
    action: "feedback.rejected",
  });
}
