import type { ViewedFeedback } from "@teamified/contracts/feedback";
import type { Deps, RecruiterActor } from "../deps.ts";
import { decideEach } from "./decide-each.ts";
import { holdFeedback } from "./hold-feedback.ts";

/**
 * Stops the countdown of several feedbacks, each only with the version that was named. `changed` is what has
 * another text than the one that was seen, `decided` what somebody, or the deadline, settled before.
 */
export function holdFeedbacks(deps: Deps, actor: RecruiterActor, input: { items: ViewedFeedback[] }) {
  return decideEach(input.items, "held", (item) => holdFeedback(deps, actor, item));
}
