import type { ViewedMail } from "@teamified/contracts/feedback";
import type { Deps, RecruiterActor } from "../deps.ts";
import { changeFeedback } from "./change-feedback.ts";
import { queueFeedbackMail } from "./queue-feedback-mail.ts";

/**
 * Approves the text that the recruiter saw and sends it at once (FDB-3): its mail is queued in the same transaction.
 * Throws `not_found`, and `stale` when somebody, or the deadline, was faster or another text, state or address is there
 * than the one that was seen.
 */
export async function approveFeedback(deps: Deps, actor: RecruiterActor, input: ViewedMail): Promise<void> {
  await changeFeedback(deps, actor, {
    viewed: input,
    from: ["pending_approval", "held"],
    data: () => ({
      status: "approved",
      approvedAt: deps.clock.now(),
      approvedById: actor.id,
      autoSendAt: null,
    }),
    action: "feedback.approved",
    // Before the timers: at the deadline of a thousand others a click would wait for all of them.
    and: (tx) =>
      queueFeedbackMail(deps, tx, { id: input.id, organizationId: actor.organizationId, urgent: true }),
  });
}
