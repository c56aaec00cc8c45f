"use client";

import { Button } from "@teamified/ui/button";
import { Dialog } from "@teamified/ui/dialog";
import { Problem } from "@teamified/web/client/problem";
import type { Outputs } from "../../../../trpc/outputs.ts";
import { useApprove } from "./use-approve.ts";

/** One key is pressed easily and a mail cannot be called back: the key asks first. */
export function ApproveDialog({
  feedback,
  open,
  onClose,
}: {
  feedback: Outputs["feedback"]["get"];
  open: boolean;
  onClose: () => void;
}) {
  const { approve, pending, error } = useApprove(feedback, onClose);
  return (
    <Dialog
      open={open}
      onClose={onClose}
      title="Approve and send?"
      actions={
        <>
          <Button tone="secondary" onClick={onClose}>
            Not yet
          </Button>
          <Button pending={pending ? "Approving …" : null} onClick={approve}>
            Approve and send now
          </Button>
        </>
      }
    >
      <p className="mb-3">
        Version {feedback.version} goes to {feedback.mail.to} at once. A mail that was sent cannot be called
        back.
      </p>
      <Problem error={error} />
    </Dialog>
  );
}
