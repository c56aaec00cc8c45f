"use client";

import { Button } from "@teamified/ui/button";
import { Dialog } from "@teamified/ui/dialog";
import { Field, TextArea } from "@teamified/ui/field";
import { useToast } from "@teamified/ui/toast";
import { readApiError } from "@teamified/web/api-error";
import { Problem } from "@teamified/web/client/problem";
import { useId, useState } from "react";
import { trpc } from "../../../../trpc/client.tsx";

/** Has the interview scored again, after asking why. What is in force stays until the new result is complete. */
export function Rescore({ interviewId }: { interviewId: string }) {
  const form = useId();
  const utils = trpc.useUtils();
  const say = useToast();
  const [open, setOpen] = useState(false);
  const [reason, setReason] = useState("");
  const rescore = trpc.assessment.rescore.useMutation({
    onSuccess: () => {
      setOpen(false);
      setReason("");
      say("It is being scored again. The present result stays until then.");
      return utils.interview.invalidate();
    },
  });
  const fieldProblem = rescore.error ? readApiError(rescore.error).fields.reason : undefined;
  return (
    <>
      <Button tone="secondary" size="small" onClick={() => setOpen(true)}>
        Score again
      </Button>
      <Dialog
        open={open}
        onClose={() => setOpen(false)}
        title="Score this interview again?"
        actions={
          <>
            <Button tone="secondary" onClick={() => setOpen(false)}>
              Leave it
            </Button>
            <Button type="submit" form={form} pending={rescore.isPending ? "Starting …" : null}>
              Score again
            </Button>
          </>
        }
      >
        <form
          id={form}
          method="post"
          noValidate
          className="grid gap-4"
          onSubmit={(event) => {
            event.preventDefault();
            if (!rescore.isPending) rescore.mutate({ interviewId, reason });
          }}
        >
          <p>
            The present result stays in force until the new one is complete, and can be read afterwards. The
            candidate’s page then shows the new one.
          </p>
          <Field
            label="Why it is scored again"
            hint="For the audit log, at least 5 characters. Write nothing personal: the log is kept."
            error={fieldProblem}
          >
            {(control) => (
              <TextArea
                {...control}
                name="reason"
                maxLength={300}
                value={reason}
                onChange={(event) => setReason(event.target.value)}
              />
            )}
          </Field>
          {!fieldProblem && <Problem error={rescore.error} />}
        </form>
      </Dialog>
    </>
  );
}
