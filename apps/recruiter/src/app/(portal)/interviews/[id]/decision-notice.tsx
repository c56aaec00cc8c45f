"use client";

import { Button } from "@teamified/ui/button";
import { Notice } from "@teamified/ui/notice";
import { Countdown, RelativeTime } from "@teamified/ui/time";
import { useToast } from "@teamified/ui/toast";
import { Problem } from "@teamified/web/client/problem";
import { useState } from "react";
import { trpc } from "../../../../trpc/client.tsx";
import type { Report } from "./interview-report.tsx";
import { NoticeEditor } from "./notice-editor.tsx";

type Decision = Report["decisions"][number];

/** Whether and when the candidate learns of the decision in force: nothing, a message that waits, or one that left. */
export function DecisionNotice({ decision }: { decision: Decision }) {
  const [editing, setEditing] = useState(false);
  const scheduled = decision.notices.find(({ status }) => status === "scheduled") ?? null;
  const sent = decision.notices.find(({ status }) => status === "sent");
  const failed = scheduled === null ? decision.notices.find(({ status }) => status === "failed") : undefined;
  if (sent?.sentAt) {
    return (
      <Notice tone="done" title="The candidate was told">
        <RelativeTime at={sent.sentAt} />, in a message scheduled by {sent.byName}.
        <Text body={sent.body} />
      </Notice>
    );
  }
  if (editing) {
    return <NoticeEditor decision={decision} replaces={scheduled} onClose={() => setEditing(false)} />;
  }
  if (scheduled) return <Scheduled notice={scheduled} onEdit={() => setEditing(true)} />;
  return (
    <div className="grid gap-3">
      {failed && (
        <Notice tone="failed" title="The message could not be delivered">
          {failed.problem ?? "The mail provider gave no reason."} The candidate does not know of the decision.
        </Notice>
      )}
      <p>Only the team sees this decision. The candidate has not been told.</p>
      <Button className="justify-self-start" onClick={() => setEditing(true)}>
        Tell the candidate
      </Button>
    </div>
  );
}

function Scheduled({ notice, onEdit }: { notice: Decision["notices"][number]; onEdit: () => void }) {
  const utils = trpc.useUtils();
  const say = useToast();
  const withdraw = trpc.decision.withdrawNotice.useMutation({
    onSuccess: () => say("Taken back. The candidate was not told."),
    onSettled: () => Promise.all([utils.interview.invalidate(), utils.dashboard.invalidate()]),
  });
  return (
    <Notice tone="waiting" title="The candidate will be told">
      <p>
        The message leaves in <Countdown to={notice.sendAfter} />, scheduled by {notice.byName}. Until then it
        can be changed or taken back.
      </p>
      <Text body={notice.body} />
      <div className="mt-3 flex flex-wrap gap-2">
        <Button tone="secondary" size="small" onClick={onEdit}>
          Change the text
        </Button>
        <Button
          tone="secondary"
          size="small"
          pending={withdraw.isPending ? "Taking back …" : null}
          onClick={() => withdraw.mutate({ id: notice.id })}
        >
          Take it back
        </Button>
      </div>
      <div className="mt-2">
        <Problem error={withdraw.error} />
      </div>
    </Notice>
  );
}

function Text({ body }: { body: string }) {
  return (
    <details className="mt-2">
      <summary className="cursor-pointer">The text</summary>
      <p className="mt-2 whitespace-pre-wrap break-words">{body}</p>
    </details>
  );
}
