"use client";

import { Button } from "@teamified/ui/button";
import { Panel } from "@teamified/ui/panel";
import { KeyHint } from "@teamified/ui/shell";
import { useToast } from "@teamified/ui/toast";
import { Problem } from "@teamified/web/client/problem";
import { RequirePermission } from "../../../../show/account.tsx";
import { trpc } from "../../../../trpc/client.tsx";
import type { Outputs } from "../../../../trpc/outputs.ts";
import { ChangedSince, goOnWords } from "./changed-since.tsx";
import { FeedbackSituation, OlderThanCorrection } from "./feedback-situation.tsx";
import { useApprove } from "./use-approve.ts";
import type { useHold } from "./use-hold.ts";
import type { ViewedFeedback } from "./use-viewed-feedback.ts";

type Controls = {
  feedback: Outputs["feedback"]["get"];
  seen: ViewedFeedback;
  editing: boolean;
  holding: ReturnType<typeof useHold>;
  onReject: () => void;
};

/** What happens to this feedback by itself, and what a person may do instead. */
export function FeedbackActions(controls: Controls) {
  return (
    <Panel id="decide" title="Decide">
      <div className="grid gap-4">
        <FeedbackSituation feedback={controls.feedback} />
        <OlderThanCorrection feedback={controls.feedback} />
        <RequirePermission permission="feedback.approve" what="approve, hold or reject">
          <Actions {...controls} />
        </RequirePermission>
      </div>
    </Panel>
  );
}

function Actions({ feedback, seen, editing, holding, onReject }: Controls) {
  const utils = trpc.useUtils();
  const say = useToast();
  const { approve, pending, error } = useApprove(feedback, seen);
  const resend = trpc.feedback.resend.useMutation({
    onSuccess: () => say("The delivery is tried again."),
    onSettled: () => Promise.all([utils.feedback.invalidate(), utils.dashboard.invalidate()]),
  });
  const { status } = feedback;
  const undecided = status === "pending_approval" || status === "held";
  // While one writes, the editor shows it.
  if (seen.changed && !editing) {
    return (
      <>
        <ChangedSince feedback={feedback} seen={seen} />
        <Button className="justify-self-start" onClick={seen.goOn}>
          {goOnWords(feedback, seen)}
        </Button>
      </>
    );
  }
  return (
    <>
      {editing && undecided && (
        <p className="text-muted">
          You are editing. Save or discard your changes, then approve what you see.
        </p>
      )}
      <div className="flex flex-wrap gap-2 empty:hidden">
        {undecided && !editing && (
          <Button aria-keyshortcuts="a" pending={pending ? "Approving …" : null} onClick={() => approve()}>
            Approve and send <KeyHint>a</KeyHint>
          </Button>
        )}
        {status === "pending_approval" && (
          <Button
            tone="secondary"
            aria-keyshortcuts="h"
            pending={holding.pending === "hold" ? "Holding …" : null}
            onClick={holding.hold}
          >
            Hold <KeyHint>h</KeyHint>
          </Button>
        )}
        {(status === "held" || status === "rejected") && (
          <Button
            tone="secondary"
            pending={holding.pending === "release" ? "Releasing …" : null}
            onClick={holding.release}
          >
            {status === "rejected" && feedback.held !== null ? "Back on hold" : "Release"}
          </Button>
        )}
        {undecided && (
          <Button tone="danger" aria-keyshortcuts="r" onClick={onReject}>
            Reject <KeyHint>r</KeyHint>
          </Button>
        )}
        {status === "failed" && (
          <Button
            pending={resend.isPending ? "Sending …" : null}
            onClick={() => resend.mutate({ ...seen.viewed, to: seen.to })}
          >
            Resend
          </Button>
        )}
      </div>
      <Problem error={error ?? holding.error ?? resend.error} />
    </>
  );
}
