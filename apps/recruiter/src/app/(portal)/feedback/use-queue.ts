"use client";

import type { ViewedFeedback } from "@teamified/contracts/feedback";
import { useUndo } from "@teamified/ui/toast";
import { useRouter } from "next/navigation";
import { useMemo, useState } from "react";
import { usePermission } from "../../../show/account.tsx";
import { useShortcuts } from "../../../show/use-shortcuts.ts";
import type { FeedbackTab } from "./feedback-tabs.ts";
import type { QueueItem } from "./queue-row.tsx";
import { chosenOf, extendTo, nothingSelected, type Selection, toggleAll, toggleRow } from "./selection.ts";
import { type Subject, useDecideSeveral } from "./use-decide-several.ts";
import { useRowCursor } from "./use-row-cursor.ts";

/** What goes on while it is held down. */
const moves = ["j", "k", "arrowdown", "arrowup"];

/** One view of the queue at work: which rows are chosen, which one the keys act on, and what is being asked. */
export function useQueue(items: QueueItem[], status: FeedbackTab) {
  const router = useRouter();
  const undo = useUndo();
  const mayDecide = usePermission("feedback.approve") && (status === "waiting" || status === "held");
  const ids = useMemo(() => items.map(({ id }) => id), [items]);
  const [selection, setSelection] = useState(nothingSelected);
  const [asked, setAsked] = useState<"approve" | "reject" | "keys" | null>(null);
  // What a dialog asks about stays the same while the list changes under it.
  const [about, setAbout] = useState<Subject[]>([]);
  const [rejecting, setRejecting] = useState<ViewedFeedback | null>(null);
  // What a row said when it was chosen: the list is fetched again under the selection.
  const [viewed, setViewed] = useState<ReadonlyMap<string, ViewedFeedback>>(new Map());
  const cursor = useRowCursor(ids);
  const { decide, forget, ...decision } = useDecideSeveral();

  const chosen = chosenOf(selection, ids);
  const acting = new Set(chosen.length > 0 ? chosen : [cursor.current]);
  const targets: Subject[] = items
    .filter(({ id }) => acting.has(id))
    .map((item) => ({ ...(viewed.get(item.id) ?? viewOf(item)), name: item.candidateName }));

  const clear = () => {
    setSelection(nothingSelected);
    setViewed(new Map());
  };
  const change = (next: Selection) => {
    setSelection(next);
    setViewed((now) => keepViewed(now, next, items));
  };
  const select = (id: string, range: boolean) =>
    change(range ? extendTo(selection, ids, id) : toggleRow(selection, id));
  const open = (hash = "") => {
    if (cursor.current !== null) router.push(`/feedback/${cursor.current}?status=${status}${hash}`);
  };
  const askApproval = () => {
    if (targets.length === 0) return;
    forget();
    setAbout(targets);
    setAsked("approve");
  };
  const askRejection = () => {
    // Each rejection has a reason of its own, so it is always about one.
    const id = chosen.length === 1 ? chosen[0] : cursor.current;
    const item = items.find((each) => each.id === id);
    if (item === undefined) return;
    setRejecting(viewed.get(item.id) ?? viewOf(item));
    setAsked("reject");
  };
  const approve = () =>
    decide("approve", about).then(
      () => {
        setAsked(null);
        clear();
      },
      () => {}, // The dialog shows why.
    );
  const hold = () => {
    if (targets.length === 0 || decision.pending !== null) return;
    decide("hold", targets).then(clear, () => {}); // Why not stands above the rows.
  };

  useShortcuts(
    {
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
        escape: clear,
      }),
    },
    moves,
  );

  return {
    ...decision,
    mayDecide,
    cursor,
    chosen,
    select,
    selectAll: () => change(toggleAll(selection, ids)),
    clear,
    asked,
    about,
    rejecting,
    askApproval,
    showKeys: () => setAsked("keys"),
    stopAsking: () => setAsked(null),
    approve: () => void approve(),
    hold,
  };
}

const viewOf = ({ id, version, status }: QueueItem): ViewedFeedback => ({ id, version, status });

/** Of each chosen row what it said when it was chosen; of what was chosen just now, what it says. */
function keepViewed(
  viewed: ReadonlyMap<string, ViewedFeedback>,
  { chosen }: Selection,
  items: readonly QueueItem[],
): ReadonlyMap<string, ViewedFeedback> {
  return new Map(
    items.filter(({ id }) => chosen.has(id)).map((item) => [item.id, viewed.get(item.id) ?? viewOf(item)]),
  );
}
