"use client";

import { useState } from "react";
import type { Outputs } from "../../../../trpc/outputs.ts";

type Feedback = Outputs["feedback"]["get"];
type Seen = {
  version: number;
  to: string;
  /** Null where the version was seen somewhere else than on this page. */
  mail: Feedback["mail"] | null;
};
export type ViewedFeedback = ReturnType<typeof useViewedFeedback>;

/** States in which nobody can decide any more: there what is shown is simply what there is. */
const settled = new Set<Feedback["status"]>(["draft", "approved", "sending", "sent"]);

/**
 * The version that the person has before their eyes. It stays when a colleague stores another one, so that no act
 * of this page concerns a text that was not seen, until the person goes on with the new one.
 *
 * @param from a version that was seen elsewhere, as in the queue; null to begin with the one that is there
 */
export function useViewedFeedback(feedback: Feedback, from: number | null) {
  const now: Seen = { version: feedback.version, to: feedback.mail.to, mail: feedback.mail };
  const [seen, setSeen] = useState<Seen>(() =>
    from === null || from >= feedback.version ? now : { ...now, version: from, mail: null },
  );
  // One's own edit has arrived: from here on its mail is what was seen.
  if (seen.mail === null && seen.version === now.version) setSeen(now);
  // One's own edit may be known here before the page has fetched it.
  const isOther = seen.version < now.version || seen.to !== now.to;
  const changed = isOther && !settled.has(feedback.status);
  const shown = changed ? seen : { ...now, version: Math.max(seen.version, now.version) };
  return {
    /** Whether another text or address is there than the one that was seen. */
    changed,
    /** What an act of this page is about. */
    viewed: { id: feedback.id, version: shown.version, status: feedback.status },
    to: shown.to,
    /** The mail that belongs to `viewed`, where it is known. */
    mail: shown.mail ?? feedback.mail,
    mailVersion: shown.mail === null ? feedback.version : Math.min(shown.version, feedback.version),
    /** The text that was seen. */
    text: feedback.revisions[shown.version - 1]?.content ?? feedback.content,
    /** The person has read what is there now. */
    goOn: () => setSeen(now),
    /** The person has stored this version. */
    stored: (version: number) => setSeen({ version, to: seen.to, mail: null }),
  };
}
