"use client";

import { rejectionReasonLength, type ViewedFeedback } from "@teamified/contracts/feedback";
import { Button } from "@teamified/ui/button";
import { Dialog } from "@teamified/ui/dialog";
import { Field, TextArea } from "@teamified/ui/field";
import { useToast } from "@teamified/ui/toast";
import { readApiError } from "@teamified/web/api-error";
import { Problem } from "@teamified/web/client/problem";
import { useId, useState } from "react";
import { trpc } from "../../../../trpc/client.tsx";
import { describeRelease } from "./describe-release.ts";

/** Asks why; afterwards it can be undone for as long as the message stands, and by Release later. */
export function RejectDialog({
  viewed,
  open,
  onClose,
}: {
  /** The feedback as the person saw it: another version is not rejected. */
  viewed: ViewedFeedback;
  open: boolean;
  onClose: () => void;
}) {
  const { id } = viewed;
  const form = useId();
  const utils = trpc.useUtils();
  const say = useToast();
  const [reason, setReason] = useState("");
  const refresh = () => Promise.all([utils.feedback.invalidate(), utils.dashboard.invalidate()]);
  const release = trpc.feedback.release.useMutation({
    onSuccess: (released) => say(describeRelease(released)),
    onError: (error) => say(readApiError(error).sentence, { tone: "failed" }),
    onSettled: refresh,
  });
  const reject = trpc.feedback.reject.useMutation({
    onSuccess: (_done, { version }) => {
      onClose();
      setReason("");
      say("Rejected. It will not be sent.", {
        undo: () => release.mutate({ id, version, status: "rejected" }),
      });
    },
    onSettled: refresh,
  });
  const fieldProblem = reject.error ? readApiError(reject.error).fields.reason : undefined;
  return (
    <Dialog
      open={open}
      onClose={onClose}
      title="Reject this feedback?"
      actions={
        <>
          <Button tone="secondary" onClick={onClose}>
            Keep it
          </Button>
          <Button type="submit" form={form} tone="danger" pending={reject.isPending ? "Rejecting …" : null}>
            Reject
          </Button>
        </>
      }
    >
      <form
        id={form}
        method="post"
        className="grid gap-4"
        onSubmit={(event) => {
          event.preventDefault();
          if (!reject.isPending) reject.mutate({ ...viewed, reason });
        }}
      >
        <p>The candidate gets no mail. You can release it again later.</p>
        <Field
          label="Reason"
          hint={`For your colleagues, at least ${rejectionReasonLength.least} characters. The candidate does not see it.`}
          error={fieldProblem}
        >
          {(control) => (
            <TextArea
              {...control}
              name="reason"
              maxLength={rejectionReasonLength.most}
              value={reason}
              onChange={(event) => setReason(event.target.value)}
            />
          )}
        </Field>
        {!fieldProblem && <Problem error={reject.error} />}
      </form>
    </Dialog>
  );
}
