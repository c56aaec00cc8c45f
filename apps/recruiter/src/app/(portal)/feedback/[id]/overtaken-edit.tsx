"use client";

import { Button } from "@teamified/ui/button";
import { Notice } from "@teamified/ui/notice";
import { useToast } from "@teamified/ui/toast";
import type { Outputs } from "../../../../trpc/outputs.ts";
import { describeOvertaking } from "./describe-overtaking.ts";
import type { FeedbackDraft } from "./use-feedback-draft.ts";
import { VersionChanges } from "./version-changes.tsx";

/** Somebody was faster: their text, and what can be done with one's own, which stays in the box. */
export function OvertakenEdit({
  feedback,
  draft,
  mayEdit,
}: {
  feedback: Outputs["feedback"]["get"];
  draft: FeedbackDraft;
  mayEdit: boolean;
}) {
  const say = useToast();
  const before = feedback.revisions[draft.baseVersion - 1]?.content;
  function copy(): void {
    navigator.clipboard.writeText(draft.text).then(
      () => say("Your text was copied."),
      () => say("Your browser did not allow copying. Select the text in the box.", { tone: "failed" }),
    );
  }
  return (
    <Notice
      tone="waiting"
      title={
        mayEdit
          ? `${describeOvertaking(feedback)} while you were writing here`
          : "This text can no longer be changed"
      }
    >
      <p>
        {mayEdit
          ? "Nothing of yours was lost: it is in the box below. This is what the other text changed:"
          : "It was sent or decided meanwhile. What you wrote is kept in the box below. This is the text as it is:"}
      </p>
      <section
        aria-label="The other text"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
        tabIndex={0}
        className="mt-2 max-h-72 overflow-y-auto whitespace-pre-wrap break-words border-line-strong border-l-2 bg-surface px-3 py-2"
      >
        {mayEdit && before !== undefined ? (
          <VersionChanges before={before} after={feedback.content} />
        ) : (
          feedback.content
        )}
      </section>
      <div className="mt-3 flex flex-wrap gap-2">
        <Button tone="secondary" size="small" onClick={copy}>
          Copy my text
        </Button>
        {mayEdit && (
          <Button tone="secondary" size="small" onClick={draft.rebase}>
            Go on with my text
          </Button>
        )}
      </div>
    </Notice>
  );
}
