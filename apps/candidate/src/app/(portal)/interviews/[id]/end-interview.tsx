"use client";

import { Button } from "@teamified/ui/button";
import { Dialog } from "@teamified/ui/dialog";
import { Problem } from "@teamified/web/client/problem";
import { useState } from "react";
import { useInterviewRules } from "../../../../show/use-interview-rules.ts";
import { trpc } from "../../../../trpc/client.tsx";

/** The way out before the end, with what it means. */
export function EndInterview({ id, answered }: { id: string; answered: number }) {
  const utils = trpc.useUtils();
  const { inactivity } = useInterviewRules();
  const [open, setOpen] = useState(false);
  const finish = trpc.interview.finish.useMutation({
    onSuccess: async () => {
      await utils.interview.invalidate();
      setOpen(false);
    },
  });
  return (
    <div className="mt-10 flex flex-wrap items-center justify-between gap-x-4 gap-y-1 text-[0.88em] text-muted">
      <p>You may pause: it closes after {inactivity} without a word from you.</p>
      <Button tone="quiet" size="small" className="-mx-2.5" onClick={() => setOpen(true)}>
        End interview
      </Button>
      <Dialog
        open={open}
        onClose={() => setOpen(false)}
        title="End the interview now?"
        actions={
          <>
            <Button tone="secondary" onClick={() => setOpen(false)}>
              Go on with it
            </Button>
            <Button
              tone="danger"
              pending={finish.isPending ? "Ending …" : null}
              onClick={() => finish.mutate({ id })}
            >
              End interview
            </Button>
          </>
        }
      >
        <div className="grid gap-3 text-[1rem] text-ink">
          {answered === 0 ? (
            <p>
              You have not answered a question yet, so there is nothing to score. You can start another at any
              time.
            </p>
          ) : (
            <>
              <p>
                {answered === 1 ? "Your one answer is" : `Your ${answered} answers are`} scored as they stand.
                Skills that were not asked about yet are not held against you; with fewer answers the result
                is less certain.
              </p>
              <p>You cannot come back to this interview afterwards. You can start another.</p>
            </>
          )}
          <Problem error={finish.error} />
        </div>
      </Dialog>
    </div>
  );
}
