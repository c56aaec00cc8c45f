import type { ViewedFeedback } from "@teamified/contracts/feedback";
import type { Deps, RecruiterActor } from "../deps.ts";
import { approveFeedback } from "./approve-feedback.ts";
import { decideEach } from "./decide-each.ts";

/**
 * Approves several feedbacks and sends them at once, each only with the version that was named. `changed` is
 * what has another text or state than the one that was seen, `decided` what somebody, or the deadline, settled
 * before; neither is sent by this.
 */
export function approveFeedbacks(deps: Deps, actor: RecruiterActor, input: { items: ViewedFeedback[] }) {
  return decideEach(input.items, "approved", (item) => approveFeedback(deps, actor, item));
}
