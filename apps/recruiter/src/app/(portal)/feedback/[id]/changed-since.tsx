import { Notice } from "@teamified/ui/notice";
import type { Outputs } from "../../../../trpc/outputs.ts";
import { describeOvertaking } from "./describe-overtaking.ts";
import type { ViewedFeedback } from "./use-viewed-feedback.ts";
import { VersionChanges } from "./version-changes.tsx";

/** What is there now and was not when the person looked: the words that changed, and another address. */
export function ChangedSince({
  feedback,
  seen,
}: {
  feedback: Outputs["feedback"]["get"];
  seen: ViewedFeedback;
}) {
  const isEdited = seen.viewed.version < feedback.version;
  return (
    <Notice
      tone="waiting"
      title={
        isEdited
          ? `${describeOvertaking(feedback)} after you saw version ${seen.viewed.version}${feedback.revisions.at(-1)?.isOwn ? " here" : ""}`
          : "The candidate’s address has changed since you saw it"
      }
    >
      {seen.to !== feedback.mail.to && (
        <p className="mb-2">
          The mail would go to {feedback.mail.to} now. You saw {seen.to}.
        </p>
      )}
      {isEdited && (
        <>
          <p className="mb-2">Nothing was decided. This is what changed:</p>
          <section
            aria-label="What changed"
            // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
            tabIndex={0}
            className="max-h-72 overflow-y-auto bg-surface px-2 py-2"
          >
            <VersionChanges before={seen.text} after={feedback.content} />
          </section>
        </>
      )}
    </Notice>
  );
}

/** What the button says with which the person goes on. */
export function goOnWords(feedback: Outputs["feedback"]["get"], seen: ViewedFeedback): string {
  return seen.viewed.version < feedback.version
    ? `Continue with version ${feedback.version}`
    : "Continue with this address";
}
