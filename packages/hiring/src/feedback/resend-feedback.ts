import type { Deps, RecruiterActor } from "../deps.ts";
import { changeFeedback } from "./change-feedback.ts";
import { queueFeedbackMail } from "./queue-feedback-mail.ts";

/** Tries the delivery of failed feedback again, with the same idempotency key (FDB-5). */
export async function resendFeedback(
  deps: Deps,
  actor: RecruiterActor,
  input: { id: string },
): Promise<void> {
  await changeFeedback(deps, actor, {
    id: input.id,
    from: ["failed"],
    data: { status: "approved", deliveryError: null, sendingSince: null },
    action: "feedback.resent",
    // Before the timers: at the deadline of a thousand others a click would wait for all of them.
    and: (tx) =>
      queueFeedbackMail(deps, tx, { id: input.id, organizationId: actor.organizationId, urgent: true }),
  });
}
