import type { Deps, RecruiterActor } from "../deps.ts";
import { changeFeedback } from "./change-feedback.ts";

/** Puts held or rejected feedback back into the queue with a new countdown; also the undo of a rejection. */
export async function releaseFeedback(
  deps: Deps,
  actor: RecruiterActor,
  input: { id: string },
): Promise<void> {
  const seconds = deps.settings.feedbackAutoSendAfterSeconds;
  await changeFeedback(deps, actor, {
    id: input.id,
    from: ["held", "rejected"],
    data: {
      status: "pending_approval",
      rejectedReason: null,
      autoSendAt: new Date(deps.clock.now().getTime() + seconds * 1000),
    },
    action: "feedback.released",
    and: (tx) =>
      deps.enqueue(tx, "feedback.send", { feedbackId: input.id }, { key: input.id, afterSeconds: seconds }),
  });
}
