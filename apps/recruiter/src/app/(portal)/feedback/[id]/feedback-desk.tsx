"use client";

import { Panel } from "@teamified/ui/panel";
import { Loaded, SheetOutline } from "@teamified/web/client/loaded";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { useMayChange } from "../../../../show/account.tsx";
import { ResumeFacts } from "../../../../show/resume-facts.tsx";
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
import { ShortcutsDialog } from "./shortcuts-dialog.tsx";
import { useFeedbackDraft } from "./use-feedback-draft.ts";
import { useNeighbours } from "./use-neighbours.ts";

/** One feedback: the text and its mail at the left, what it rests on at the right, the decision at the top. */
export function FeedbackDesk({ id, tab }: { id: string; tab: FeedbackTab }) {
  const query = trpc.feedback.get.useQuery({ id }, { refetchInterval: 30_000 });
  return (
    <Loaded title="Feedback" query={query} outline={<DeskOutline />}>
      {(feedback) => <Desk feedback={feedback} tab={tab} />}
    </Loaded>
  );
}

function Desk({ feedback, tab }: { feedback: Outputs["feedback"]["get"]; tab: FeedbackTab }) {
  const router = useRouter();
  const mayChange = useMayChange();
  const neighbours = useNeighbours(feedback.id, tab);
  const draft = useFeedbackDraft(feedback);
  const [asked, setAsked] = useState<"approve" | "keys" | null>(null);
  const undecided = feedback.status === "pending_approval" || feedback.status === "held";
  const mayEdit = mayChange && undecided;

  const go = (to: string | null) => {
    if (to !== null) router.push(`/feedback/${to}?status=${tab}`);
  };
  useShortcuts({
    j: () => go(neighbours.next),
    k: () => go(neighbours.previous),
    e: () => mayEdit && draft.begin(),
    a: () => mayEdit && !draft.editing && setAsked("approve"),
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
      <div className="grid grid-cols-1 items-start gap-5 xl:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
        <div className="grid grid-cols-1 gap-5">
          <FeedbackText feedback={feedback} draft={draft} mayEdit={mayEdit} />
          <MailPreview mail={feedback.mail} sent={feedback.status === "sent"} />
        </div>
        <div className="grid grid-cols-1 gap-5">
          <FeedbackActions feedback={feedback} editing={draft.editing} />
          <Panel title="Read from the resume">
            <ResumeFacts {...feedback.resume} />
          </Panel>
          <FeedbackVersions revisions={feedback.revisions} />
        </div>
      </div>
      <ApproveDialog feedback={feedback} open={asked === "approve"} onClose={() => setAsked(null)} />
      <ShortcutsDialog open={asked === "keys"} onClose={() => setAsked(null)} />
    </>
  );
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
