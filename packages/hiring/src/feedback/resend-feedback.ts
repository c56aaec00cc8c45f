import type { ViewedMail } from "@teamified/contracts/feedback";
import type { Deps, RecruiterActor } from "../deps.ts";
import { changeFeedback } from "./change-feedback.ts";
import { queueFeedbackMail } from "./queue-feedback-mail.ts";

/**
 * Tries the delivery of failed feedback again, with the same idempotency key (FDB-5). Throws `not_found`, and
 * `stale` when it is under way already or another text or address is there than the one that was seen.
 */
export async function resendFeedback(deps: Deps, actor: RecruiterActor, input: ViewedMail): Promise<void> {
  await changeFeedback(deps, actor, {
    viewed: input,
    from: ["failed"],
    data: () => ({ status: "approved", deliveryError: null, sendingSince: null }),
    action: "feedback.resent",
    // Before the timers: at the deadline of a thousand others a click would wait for all of them.
    and: (tx) =>
      queueFeedbackMail(deps, tx, { id: input.id, organizationId: actor.organizationId, urgent: true }),
  });
}
