import type { Deps, RecruiterActor } from "../deps.ts";
import { approveFeedback } from "./approve-feedback.ts";
import { decideEach } from "./decide-each.ts";

/**
 * Approves several feedbacks and sends them at once, each with the text that it has now: from a list
 * nobody read a certain version. `decided` is what somebody, or the deadline, settled before.
 */
export function approveFeedbacks(deps: Deps, actor: RecruiterActor, input: { ids: string[] }) {
  return decideEach(input.ids, "approved", (id) => approveFeedback(deps, actor, { id }));
}
