"use client";

import type { FeedbackStatus } from "@teamified/contracts/feedback";
import { Button } from "@teamified/ui/button";
import { Dialog } from "@teamified/ui/dialog";
import { Problem } from "@teamified/web/client/problem";
import { useState } from "react";
import type { Outputs } from "../../../../trpc/outputs.ts";
import { ChangedSince, goOnWords } from "./changed-since.tsx";
import { useApprove } from "./use-approve.ts";
import type { ViewedFeedback } from "./use-viewed-feedback.ts";

/**
 * One key is pressed easily and a mail cannot be called back: the key asks first. When a colleague saves another
 * text while the question stands, it shows what changed and sends nothing until that was gone on with.
 */
export function ApproveDialog({
  feedback,
  seen,
  open,
  onClose,
}: {
  feedback: Outputs["feedback"]["get"];
  seen: ViewedFeedback;
  open: boolean;
  onClose: () => void;
}) {
  const { approve, pending, error, forget } = useApprove(feedback, seen, onClose);
  // The state that was there when the question was asked: a hold behind it is not overruled unseen.
  const [asked, setAsked] = useState<FeedbackStatus | null>(null);
  if (open && asked === null) setAsked(feedback.status);
  if (!open && asked !== null) setAsked(null);
  const goOn = () => {
    forget();
    seen.goOn();
  };
  return (
    <Dialog
      open={open}
      onClose={onClose}
      title={seen.changed ? "This changed while you looked" : "Approve and send?"}
      actions={
        <>
          <Button tone="secondary" onClick={onClose}>
            Not yet
          </Button>
          <Button
            pending={pending ? "Approving …" : null}
            onClick={seen.changed ? goOn : () => approve(asked ?? feedback.status)}
          >
            {seen.changed ? goOnWords(feedback, seen) : "Approve and send now"}
          </Button>
        </>
      }
    >
      {seen.changed ? (
        <ChangedSince feedback={feedback} seen={seen} />
      ) : (
        <>
          <p className="mb-3">
            Version {seen.viewed.version} goes to {seen.to} at once. A mail that was sent cannot be called
            back.
          </p>
          <Problem error={error} />
        </>
      )}
    </Dialog>
  );
}
