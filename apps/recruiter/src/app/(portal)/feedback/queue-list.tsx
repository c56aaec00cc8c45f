"use client";

import { EmptyState } from "@teamified/ui/states";
import { Problem } from "@teamified/web/client/problem";
import { type Shortcut, ShortcutsDialog } from "../../../show/shortcuts-dialog.tsx";
import { RejectDialog } from "./[id]/reject-dialog.tsx";
import { ApproveSeveralDialog } from "./approve-several-dialog.tsx";
import { type FeedbackTab, feedbackTabs } from "./feedback-tabs.ts";
import { MissedNotice } from "./missed-notice.tsx";
import { QueueBar } from "./queue-bar.tsx";
import type { QueueItem } from "./queue-row.tsx";
import { QueueTable } from "./queue-table.tsx";
import { useQueue } from "./use-queue.ts";

const lookingKeys: readonly Shortcut[] = [
  ["j or ↓", "Next feedback"],
  ["k or ↑", "Previous feedback"],
  ["Enter", "Open it"],
];
const decidingKeys: readonly Shortcut[] = [
  ...lookingKeys,
  ["x", "Select it; with Shift, everything up to it"],
  ["a", "Approve and send it, or what is selected; you are asked first"],
  ["h", "Hold it, or what is selected"],
  ["r", "Reject it; you are asked for the reason"],
  ["e", "Edit its text"],
  ["Escape", "Select nothing"],
];

/**
 * One view of the queue with all that can be done to one or several rows of it. It stays when the last row has
 * left: the outcome and its undo are still to be read.
 */
export function QueueList({ items, status }: { items: QueueItem[]; status: FeedbackTab }) {
  const queue = useQueue(items, status);
  const { asked, missed, mayDecide } = queue;
  return (
    <>
      {missed && <MissedNotice missed={missed} onClose={queue.putAway} />}
      {asked === null && <Problem error={queue.error} />}
      {items.length === 0 ? (
        <EmptyState title={feedbackTabs[status].empty}>
          Feedback is written after a resume was read, and appears here by itself.
        </EmptyState>
      ) : (
        <>
          <QueueBar
            chosen={queue.chosen.length}
            mayDecide={mayDecide}
            mayHold={status === "waiting"}
            pending={queue.pending}
            onApprove={queue.askApproval}
            onHold={queue.hold}
            onClear={queue.clear}
            onShowKeys={queue.showKeys}
          />
          <QueueTable items={items} status={status} queue={queue} />
        </>
      )}
      <ApproveSeveralDialog
        names={queue.about.map(({ name }) => name)}
        open={asked === "approve"}
        pending={queue.pending === "approve"}
        error={queue.error}
        onApprove={queue.approve}
        onClose={queue.stopAsking}
      />
      {queue.rejecting !== null && (
        <RejectDialog
          key={queue.rejecting.id}
          viewed={queue.rejecting}
          open={asked === "reject"}
          onClose={queue.stopAsking}
        />
      )}
      <ShortcutsDialog
        keys={mayDecide ? decidingKeys : lookingKeys}
        open={asked === "keys"}
        onClose={queue.stopAsking}
      />
    </>
  );
}
