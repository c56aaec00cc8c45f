import type { Deps, RecruiterActor } from "../deps.ts";
import { decideEach } from "./decide-each.ts";
import { holdFeedback } from "./hold-feedback.ts";

/** Stops the countdown of several feedbacks. `decided` is what somebody, or the deadline, settled before. */
export function holdFeedbacks(deps: Deps, actor: RecruiterActor, input: { ids: string[] }) {
  return decideEach(input.ids, "held", (id) => holdFeedback(deps, actor, { id }));
}
