"use client";

import { Button } from "@teamified/ui/button";
import { KeyHint } from "@teamified/ui/shell";
import { Table, Th } from "@teamified/ui/table";
import { useUndo } from "@teamified/ui/toast";
import { Problem } from "@teamified/web/client/problem";
import { useRouter } from "next/navigation";
import { useMemo, useState } from "react";
import { useMayChange } from "../../../show/account.tsx";
import { type Shortcut, ShortcutsDialog } from "../../../show/shortcuts-dialog.tsx";
import { useShortcuts } from "../../../show/use-shortcuts.ts";
import { RejectDialog } from "./[id]/reject-dialog.tsx";
import { ApproveSeveralDialog } from "./approve-several-dialog.tsx";
import { type FeedbackTab, feedbackTabs } from "./feedback-tabs.ts";
import { MissedNotice } from "./missed-notice.tsx";
import { QueueBar } from "./queue-bar.tsx";
import { type QueueItem, QueueRow } from "./queue-row.tsx";
import { chosenOf, extendTo, nothingSelected, toggleAll, toggleRow } from "./selection.ts";
import { type Subject, useDecideSeveral } from "./use-decide-several.ts";
import { useRowCursor } from "./use-row-cursor.ts";

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

/** The rows of one view of the queue, with all that can be done to one or several of them. */
export function QueueList({ items, status }: { items: QueueItem[]; status: FeedbackTab }) {
  const router = useRouter();
  const undo = useUndo();
  const mayDecide = useMayChange() && (status === "waiting" || status === "held");
  const ids = useMemo(() => items.map(({ id }) => id), [items]);
  const [selection, setSelection] = useState(nothingSelected);
  const [asked, setAsked] = useState<"approve" | "reject" | "keys" | null>(null);
  // What a dialog asks about stays the same while the list changes under it.
  const [about, setAbout] = useState<Subject[]>([]);
  const [rejecting, setRejecting] = useState<string | null>(null);
  const cursor = useRowCursor(ids);
  const { decide, pending, error, forget, missed, putAway } = useDecideSeveral();

  const chosen = chosenOf(selection, ids);
  const acting = chosen.length > 0 ? new Set(chosen) : new Set([cursor.current]);
  const targets: Subject[] = items
    .filter(({ id }) => acting.has(id))
    .map(({ id, candidateName }) => ({ id, name: candidateName }));
  const open = (hash = "") => {
    if (cursor.current !== null) router.push(`/feedback/${cursor.current}?status=${status}${hash}`);
  };
  const askApproval = () => {
    if (targets.length === 0) return;
    forget();
    setAbout(targets);
    setAsked("approve");
  };
  const approve = () =>
    decide("approve", about).then(
      () => {
        setAsked(null);
        setSelection(nothingSelected);
      },
      () => {}, // The dialog shows why.
    );
  const hold = () => {
    if (targets.length === 0 || pending !== null) return;
    decide("hold", targets).then(
      () => setSelection(nothingSelected),
      () => {}, // Shown above the rows.
    );
  };
  const askRejection = () => {
    // Each rejection has a reason of its own, so it is always about one.
    const id = chosen.length === 1 ? chosen[0] : cursor.current;
    if (id === undefined || id === null) return;
    setRejecting(id);
    setAsked("reject");
  };
  const select = (id: string, range: boolean) =>
    setSelection((now) => (range ? extendTo(now, ids, id) : toggleRow(now, id)));

  useShortcuts({
    j: () => cursor.move(1),
    k: () => cursor.move(-1),
    arrowdown: () => cursor.move(1),
    arrowup: () => cursor.move(-1),
    enter: () => open(),
    u: undo,
    "?": () => setAsked("keys"),
    ...(mayDecide && {
      x: (event: KeyboardEvent) => cursor.current !== null && select(cursor.current, event.shiftKey),
      a: askApproval,
      ...(status === "waiting" && { h: hold }),
      r: askRejection,
      e: () => open("#edit"),
      escape: () => setSelection(nothingSelected),
    }),
  });

  return (
    <>
      {missed && <MissedNotice missed={missed} onClose={putAway} />}
      {mayDecide ? (
        <QueueBar
          chosen={chosen.length}
          mayHold={status === "waiting"}
          pending={pending}
          onApprove={askApproval}
          onHold={hold}
          onClear={() => setSelection(nothingSelected)}
          onShowKeys={() => setAsked("keys")}
        />
      ) : (
        <div className="mb-2 flex justify-end">
          <Button tone="quiet" size="small" onClick={() => setAsked("keys")}>
            Keys <KeyHint>?</KeyHint>
          </Button>
        </div>
      )}
      {asked === null && <Problem error={error} />}
      <Table caption={`Feedback: ${feedbackTabs[status].words}`}>
        <thead>
          <tr>
            {mayDecide && (
              <Th className="w-8 pr-0 pl-1.5">
                <input
                  type="checkbox"
                  aria-label="Select all that are shown"
                  title="Select all that are shown"
                  checked={chosen.length === ids.length}
                  ref={(box) => {
                    if (box) box.indeterminate = chosen.length > 0 && chosen.length < ids.length;
                  }}
                  className="-m-1 box-content size-[1.15em] cursor-pointer p-1 align-middle accent-accent"
                  onChange={() => setSelection((now) => toggleAll(now, ids))}
                />
              </Th>
            )}
            <Th className={mayDecide ? "" : "pl-1.5"}>Candidate</Th>
            <Th className="hidden sm:table-cell">File</Th>
            <Th className="hidden sm:table-cell">State</Th>
            <Th className="hidden sm:table-cell">Written</Th>
            <Th className="pr-1.5 text-right">Leaves by itself in</Th>
          </tr>
        </thead>
        <tbody ref={cursor.body} onFocus={cursor.onFocus}>
          {items.map((item) => (
            <QueueRow
              key={item.id}
              item={item}
              status={status}
              current={item.id === cursor.current}
              select={
                mayDecide
                  ? { chosen: selection.chosen.has(item.id), onSelect: (range) => select(item.id, range) }
                  : null
              }
            />
          ))}
        </tbody>
      </Table>
      <ApproveSeveralDialog
        names={about.map(({ name }) => name)}
        open={asked === "approve"}
        pending={pending === "approve"}
        error={error}
        onApprove={() => void approve()}
        onClose={() => setAsked(null)}
      />
      {rejecting !== null && (
        <RejectDialog
          key={rejecting}
          id={rejecting}
          open={asked === "reject"}
          onClose={() => setAsked(null)}
        />
      )}
      <ShortcutsDialog
        keys={mayDecide ? decidingKeys : lookingKeys}
        open={asked === "keys"}
        onClose={() => setAsked(null)}
      />
    </>
  );
}
