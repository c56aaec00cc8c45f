"use client";

import { Button } from "@teamified/ui/button";
import { Panel } from "@teamified/ui/panel";
import { KeyHint } from "@teamified/ui/shell";
import { useToast } from "@teamified/ui/toast";
import { Problem } from "@teamified/web/client/problem";
import { type ReactNode, useState } from "react";
import { ForChangers } from "../../../../show/account.tsx";
import { trpc } from "../../../../trpc/client.tsx";
import type { Outputs } from "../../../../trpc/outputs.ts";
import { FeedbackSituation } from "./feedback-situation.tsx";
import { RejectDialog } from "./reject-dialog.tsx";
import { useApprove } from "./use-approve.ts";

type Feedback = Outputs["feedback"]["get"];

/** What happens to this feedback by itself, and what a person may do instead. */
export function FeedbackActions({ feedback, editing }: { feedback: Feedback; editing: boolean }) {
  return (
    <Panel title="Decide">
      <div className="grid gap-4">
        <FeedbackSituation feedback={feedback} />
        <ForChangers what="approve, hold or reject">
          <Actions feedback={feedback} editing={editing} />
        </ForChangers>
      </div>
    </Panel>
  );
}

function Actions({ feedback, editing }: { feedback: Feedback; editing: boolean }) {
  const utils = trpc.useUtils();
  const say = useToast();
  const [rejecting, setRejecting] = useState(false);
  const refresh = () => Promise.all([utils.feedback.invalidate(), utils.dashboard.invalidate()]);
  const { approve, pending, error } = useApprove(feedback);
  const release = trpc.feedback.release.useMutation({
    onSuccess: () => say("It waits again, with a new countdown."),
    onSettled: refresh,
  });
  const hold = trpc.feedback.hold.useMutation({
    onSuccess: () =>
      say("On hold. It stays here until you decide.", { undo: () => release.mutate({ id: feedback.id }) }),
    onSettled: refresh,
  });
  const resend = trpc.feedback.resend.useMutation({
    onSuccess: () => say("The delivery is tried again."),
    onSettled: refresh,
  });
  const { id, status } = feedback;
  const undecided = status === "pending_approval" || status === "held";
  const buttons: ReactNode[] = [];
  if (undecided && !editing) {
    buttons.push(
      <Button key="approve" aria-keyshortcuts="a" pending={pending ? "Approving …" : null} onClick={approve}>
        Approve and send <KeyHint>a</KeyHint>
      </Button>,
    );
  }
  if (status === "pending_approval") {
    buttons.push(
      <Button
        key="hold"
        tone="secondary"
        pending={hold.isPending ? "Holding …" : null}
        onClick={() => hold.mutate({ id })}
      >
        Hold
      </Button>,
    );
  }
  if (status === "held" || status === "rejected") {
    buttons.push(
      <Button
        key="release"
        tone="secondary"
        pending={release.isPending ? "Releasing …" : null}
        onClick={() => release.mutate({ id })}
      >
        Release
      </Button>,
    );
  }
  if (undecided) {
    buttons.push(
      <Button key="reject" tone="danger" onClick={() => setRejecting(true)}>
        Reject
      </Button>,
    );
  }
  if (status === "failed") {
    buttons.push(
      <Button
        key="resend"
        pending={resend.isPending ? "Sending …" : null}
        onClick={() => resend.mutate({ id })}
      >
        Resend
      </Button>,
    );
  }
  return (
    <>
      {editing && undecided && (
        <p className="text-muted">
          You are editing. Save or discard your changes, then approve what you see.
        </p>
      )}
      {buttons.length > 0 && <div className="flex flex-wrap gap-2">{buttons}</div>}
      <Problem error={error ?? hold.error ?? release.error ?? resend.error} />
      <RejectDialog feedback={feedback} open={rejecting} onClose={() => setRejecting(false)} />
    </>
  );
}
