"use client";

import type { FeedbackStatus } from "@teamified/contracts/feedback";
import { Button } from "@teamified/ui/button";
import { Panel } from "@teamified/ui/panel";
import { KeyHint } from "@teamified/ui/shell";
import { useToast, useUndo } from "@teamified/ui/toast";
import { Loaded, SheetOutline } from "@teamified/web/client/loaded";
import { useRouter } from "next/navigation";
import { useEffect, useEffectEvent, useState } from "react";
import { usePermission } from "../../../../show/account.tsx";
import { ResumeFacts } from "../../../../show/resume-facts.tsx";
import { type Shortcut, ShortcutsDialog } from "../../../../show/shortcuts-dialog.tsx";
import { useShortcuts } from "../../../../show/use-shortcuts.ts";
import { trpc } from "../../../../trpc/client.tsx";
import type { Outputs } from "../../../../trpc/outputs.ts";
import type { FeedbackTab } from "../feedback-tabs.ts";
import { ApproveDialog } from "./approve-dialog.tsx";
import { FeedbackActions } from "./feedback-actions.tsx";
import { FeedbackHeader } from "./feedback-header.tsx";
import { FeedbackText } from "./feedback-text.tsx";
import { FeedbackVersions } from "./feedback-versions.tsx";
import { MailPreview } from "./mail-preview.tsx";
import { RejectDialog } from "./reject-dialog.tsx";
import { useFeedbackDraft } from "./use-feedback-draft.ts";
import { useHold } from "./use-hold.ts";
import { useLiveMail } from "./use-live-mail.ts";
import { useNeighbours } from "./use-neighbours.ts";
import { useViewedFeedback } from "./use-viewed-feedback.ts";

const lookingKeys: readonly Shortcut[] = [
  ["j", "Next feedback in this list"],
  ["k", "Previous feedback in this list"],
];
const decidingKeys: readonly Shortcut[] = [
  ...lookingKeys,
  ["e", "Edit the text"],
  ["Ctrl Enter", "Save the text, while you write (⌘ Enter on a Mac)"],
  ["a", "Approve and send; you are asked first"],
  ["h", "Hold"],
  ["r", "Reject; you are asked for the reason"],
];

/**
 * One feedback: its mail at the left, what it rests on and the decision at the right; while it is edited, text and mail
 * side by side. On a phone the mail comes first: nobody should decide on what they have not read.
 */
export function FeedbackDesk({ id, tab, from }: { id: string; tab: FeedbackTab; from: number | null }) {
  const query = trpc.feedback.get.useQuery({ id }, { refetchInterval: 30_000 });
  return (
    <Loaded title="Feedback" query={query} outline={<DeskOutline />}>
      {(feedback) => <Desk feedback={feedback} tab={tab} from={from} />}
    </Loaded>
  );
}

function Desk({
  feedback,
  tab,
  from,
}: {
  feedback: Outputs["feedback"]["get"];
  tab: FeedbackTab;
  /** The version that was seen in the queue, if the way here named one. */
  from: number | null;
}) {
  const router = useRouter();
  const say = useToast();
  const undo = useUndo();
  const mayApprove = usePermission("feedback.approve");
  const mayWrite = usePermission("feedback.edit");
  const neighbours = useNeighbours(feedback.id, tab);
  const seen = useViewedFeedback(feedback, from);
  const draft = useFeedbackDraft(feedback, seen);
  const preview = useLiveMail(seen, draft.editing ? draft.text : null, draft.baseVersion);
  const { hold, ...holding } = useHold(seen.viewed);
  const [asked, setAsked] = useState<"approve" | "reject" | "keys" | null>(null);
  const close = () => setAsked(null);
  const undecided = feedback.status === "pending_approval" || feedback.status === "held";
  const mayEdit = mayWrite && undecided;
  const mayDecide = mayApprove && undecided;
  useEditFromQueue(() => mayEdit && draft.begin());

  const go = (to: string | null) => {
    if (to !== null) router.push(`/feedback/${to}?status=${tab}`);
  };
  /** Says so when there is something to read before one decides. */
  const unread = () => {
    if (seen.changed)
      say("This has changed since you saw it. Read what changed, then decide.", { tone: "neutral" });
    return seen.changed;
  };
  useShortcuts({
    j: () => go(neighbours.next),
    k: () => go(neighbours.previous),
    e: () => mayEdit && draft.begin(),
    a: () => {
      if (mayDecide && draft.editing)
        say("Save or discard your changes first, then approve what you see.", { tone: "neutral" });
      else if (mayDecide) setAsked("approve");
    },
    h: () => mayDecide && feedback.status === "pending_approval" && (unread() || hold()),
    r: () => mayDecide && (unread() || setAsked("reject")),
    u: undo,
    "?": () => setAsked("keys"),
  });

  return (
    <>
      <FeedbackHeader
        feedback={feedback}
        tab={tab}
        neighbours={neighbours}
        onShowKeys={() => setAsked("keys")}
      />
      {/* The order of the parts stays, so that the preview is not made anew when an edit begins. */}
      <div
        className={`grid grid-cols-1 items-start gap-5 ${draft.editing ? "xl:grid-cols-2 xl:grid-rows-[auto_1fr]" : "xl:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]"}`}
      >
        {draft.editing && <FeedbackText feedback={feedback} draft={draft} mayEdit={mayEdit} />}
        <div className={draft.editing ? "xl:col-start-2 xl:row-span-2 xl:row-start-1" : ""}>
          <MailPreview
            preview={preview}
            title={<MailTitle status={feedback.status} version={seen.mailVersion} live={preview.live} />}
            actions={
              mayEdit &&
              !draft.editing && (
                <Button tone="secondary" size="small" aria-keyshortcuts="e" onClick={draft.begin}>
                  Edit <KeyHint>e</KeyHint>
                </Button>
              )
            }
          />
        </div>
        <div className="grid grid-cols-1 gap-5">
          <FeedbackActions
            feedback={feedback}
            seen={seen}
            editing={draft.editing}
            holding={{ ...holding, hold }}
            onReject={() => setAsked("reject")}
          />
          <Panel title="Read from the resume">
            <ResumeFacts data={feedback.resume.data} warnings={feedback.resume.warnings} />
          </Panel>
          <FeedbackVersions
            feedback={feedback}
            seen={seen}
            mayRestore={mayEdit && !draft.editing && !seen.changed}
          />
        </div>
      </div>
      <ApproveDialog feedback={feedback} seen={seen} open={asked === "approve"} onClose={close} />
      <RejectDialog viewed={seen.viewed} open={asked === "reject"} onClose={close} />
      <ShortcutsDialog
        keys={mayApprove ? decidingKeys : lookingKeys}
        open={asked === "keys"}
        onClose={close}
      />
    </>
  );
}

/** What the mail on the page is, by the state of its feedback. */
const mailTitles: Record<FeedbackStatus, string> = {
  draft: "The mail as it is so far",
  pending_approval: "The mail as it will leave",
  held: "The mail as it will leave",
  approved: "The mail as it will leave",
  sending: "The mail as it will leave",
  sent: "The mail as it was sent",
  rejected: "The mail that was rejected",
  failed: "The mail that was not delivered",
};

function MailTitle({ status, version, live }: { status: FeedbackStatus; version: number; live: boolean }) {
  const words = live ? "The mail with your changes" : mailTitles[status];
  return (
    <>
      {words} {!live && <span className="font-normal text-muted">version {version}</span>}
    </>
  );
}

/** The key `e` of the queue opens the page with this mark in its address. */
function useEditFromQueue(begin: () => unknown): void {
  const start = useEffectEvent(begin);
  useEffect(() => {
    if (window.location.hash !== "#edit") return;
    window.history.replaceState(null, "", window.location.pathname + window.location.search);
    start();
  }, []);
}

function DeskOutline() {
  return (
    <div className="grid grid-cols-1 gap-5">
      <SheetOutline lines={2} />
      <div className="grid grid-cols-1 gap-5 xl:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
        <SheetOutline lines={12} />
        <SheetOutline lines={6} />
      </div>
    </div>
  );
}
