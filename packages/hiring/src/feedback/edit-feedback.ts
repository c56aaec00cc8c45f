import { feedbackRevisionSchema, type ViewedFeedback } from "@teamified/contracts/feedback";
import { z } from "zod";
import type { Deps, RecruiterActor } from "../deps.ts";
import { changeFeedback } from "./change-feedback.ts";

/**
 * Stores a new version of the text; every version is kept (FDB-3). `version` is the one that the
 * edit started from. Throws `not_found`, and `stale` when somebody else edited or the mail is on its way.
 */
export async function editFeedback(
  deps: Deps,
  actor: RecruiterActor,
  input: ViewedFeedback & { content: string },
): Promise<{ version: number }> {
  const version = input.version + 1;
  await changeFeedback(deps, actor, {
    viewed: input,
    from: ["pending_approval", "held"],
    data: ({ revisions }) => ({
      content: input.content,
      version,
      revisions: [
        ...z.array(feedbackRevisionSchema).parse(revisions),
        { content: input.content, at: deps.clock.now().toISOString(), by: actor.id, madeBy: null },
      ],
    }),
    action: "feedback.edited",
  });
  return { version };
}
