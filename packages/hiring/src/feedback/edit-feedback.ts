import { notFound } from "@teamified/contracts/errors";
import { feedbackRevisionSchema } from "@teamified/contracts/feedback";
import { z } from "zod";
import type { Deps, RecruiterActor } from "../deps.ts";
import { changeFeedback } from "./change-feedback.ts";

/**
 * Stores a new version of the text; every version is kept (FDB-3). `version` is the one that the
 * edit started from. Throws `stale` when somebody else edited or the mail is on its way.
 */
export async function editFeedback(
  deps: Deps,
  actor: RecruiterActor,
  input: { id: string; version: number; content: string },
): Promise<{ version: number }> {
  const row = await deps.db.resumeFeedback.findFirst({
    where: { id: input.id, organizationId: actor.organizationId },
    select: { revisions: true },
  });
  if (!row) throw notFound("feedback");
  const revisions = z.array(feedbackRevisionSchema).parse(row.revisions);
  const version = input.version + 1;
  await changeFeedback(deps, actor, {
    id: input.id,
    version: input.version,
    from: ["pending_approval", "held"],
    data: {
      content: input.content,
      version,
      // Read before the claim, and safe: the claim holds only if the version is still the same.
      revisions: [
        ...revisions,
        { content: input.content, at: deps.clock.now().toISOString(), by: actor.id, madeBy: null },
      ],
    },
    action: "feedback.edited",
  });
  return { version };
}
