"use client";

import { Button } from "@teamified/ui/button";
import { Dialog } from "@teamified/ui/dialog";
import { RelativeTime } from "@teamified/ui/time";
import { useToast } from "@teamified/ui/toast";
import { Problem } from "@teamified/web/client/problem";
import { useState } from "react";
import { usePermission } from "../../../../show/account.tsx";
import { trpc } from "../../../../trpc/client.tsx";
import type { Outputs } from "../../../../trpc/outputs.ts";

type Candidate = Outputs["candidate"]["get"];

/** For which roles somebody may not interview again yet, and the button that allows it earlier. */
export function Retakes({ candidate }: { candidate: Candidate }) {
  if (candidate.retakes.length === 0) return null;
  return (
    <section aria-labelledby="retakes" className="mt-5 border-line border-t pt-4">
      <h3 id="retakes" className="mb-2 font-semibold">
        Another interview for the same role
      </h3>
      <ul className="grid gap-3">
        {candidate.retakes.map((retake) => (
          <RetakeRow key={retake.roleKey} candidate={candidate} retake={retake} />
        ))}
      </ul>
    </section>
  );
}

function RetakeRow({ candidate, retake }: { candidate: Candidate; retake: Candidate["retakes"][number] }) {
  const utils = trpc.useUtils();
  const say = useToast();
  const mayChange = usePermission("retake.allow");
  const [asking, setAsking] = useState(false);
  const allow = trpc.candidate.allowRetake.useMutation({
    onSuccess: () => {
      setAsking(false);
      say(`${candidate.fullName} may interview for ${retake.roleTitle} again.`);
    },
    onSettled: () => utils.candidate.invalidate(),
  });
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2">
      <p>
        <span className="font-medium">{retake.roleTitle}</span>
        <span className="block text-muted">
          {retake.permit ? (
            <>
              {retake.permit.byName ?? "A former colleague"} allowed one more interview{" "}
              <RelativeTime at={retake.permit.at} />.
            </>
          ) : (
            <>
              possible again <RelativeTime at={retake.againAt} />
            </>
          )}
        </span>
      </p>
      {retake.permit === null && mayChange && (
        <Button
          tone="secondary"
          size="small"
          aria-label={`Allow now: another interview for ${retake.roleTitle}`}
          onClick={() => setAsking(true)}
        >
          Allow now
        </Button>
      )}
      <Dialog
        open={asking}
        onClose={() => setAsking(false)}
        title={`Allow another interview for ${retake.roleTitle}?`}
        actions={
          <>
            <Button tone="secondary" onClick={() => setAsking(false)}>
              Cancel
            </Button>
            <Button
              pending={allow.isPending ? "Allowing …" : null}
              onClick={() => allow.mutate({ id: candidate.id, roleKey: retake.roleKey })}
            >
              Allow one interview
            </Button>
          </>
        }
      >
        <p className="mb-3">
          {candidate.fullName} can start it at once. The questions are ones that they have not seen, as far as
          there are any. Nobody is told by mail; the candidate sees it where interviews are started.
        </p>
        <Problem error={allow.error} />
      </Dialog>
    </li>
  );
}
