import { Button, buttonClass } from "@teamified/ui/button";
import { PageHeader } from "@teamified/ui/panel";
import { KeyHint } from "@teamified/ui/shell";
import { RelativeTime } from "@teamified/ui/time";
import Link from "next/link";
import { BackLink } from "../../../../show/back-link.tsx";
import { FeedbackState } from "../../../../show/states.tsx";
import type { Outputs } from "../../../../trpc/outputs.ts";
import { type FeedbackTab, feedbackTabs } from "../feedback-tabs.ts";

/** Whose feedback it is, and the way through the queue. */
export function FeedbackHeader({
  feedback,
  tab,
  neighbours,
  onShowKeys,
}: {
  feedback: Outputs["feedback"]["get"];
  tab: FeedbackTab;
  neighbours: { previous: string | null; next: string | null };
  onShowKeys: () => void;
}) {
  return (
    <PageHeader
      back={<BackLink href={`/feedback?status=${tab}`}>Feedback: {feedbackTabs[tab].words}</BackLink>}
      title={`Feedback for ${feedback.candidateName}`}
      lead={
        <>
          <FeedbackState status={feedback.status} /> · {feedback.fileName} · written{" "}
          <RelativeTime at={feedback.generatedAt} /> ·{" "}
          <Link href={`/candidates/${feedback.candidateId}`} className="link">
            About {feedback.candidateName}
          </Link>
        </>
      }
      actions={
        <nav aria-label="Queue" className="flex flex-wrap items-center gap-2">
          <Step to={neighbours.previous} tab={tab} words="Previous" sign="k" />
          <Step to={neighbours.next} tab={tab} words="Next" sign="j" />
          {/* Where the parts stand below each other, the decision is below the mail. */}
          <a href="#decide" className={buttonClass({ tone: "quiet", size: "small", className: "xl:hidden" })}>
            To the decision
          </a>
          <Button tone="quiet" size="small" onClick={onShowKeys}>
            Keys <KeyHint>?</KeyHint>
          </Button>
        </nav>
      }
    />
  );
}

function Step({
  to,
  tab,
  words,
  sign,
}: {
  to: string | null;
  tab: FeedbackTab;
  words: string;
  sign: string;
}) {
  if (to === null) {
    return <span className="px-2.5 text-muted">{words === "Next" ? "Last one" : "First one"}</span>;
  }
  return (
    <Link
      href={`/feedback/${to}?status=${tab}`}
      className={buttonClass({ tone: "secondary", size: "small" })}
      aria-keyshortcuts={sign}
    >
      {words} <KeyHint>{sign}</KeyHint>
    </Link>
  );
}
