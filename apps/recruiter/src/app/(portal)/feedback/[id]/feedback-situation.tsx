import { Notice } from "@teamified/ui/notice";
import { Countdown, RelativeTime } from "@teamified/ui/time";
import Link from "next/link";
import { StoppedBy } from "../../../../show/stopped-by.tsx";
import type { Outputs } from "../../../../trpc/outputs.ts";
import { graceWords } from "./describe-release.ts";

const waitsForAddress =
  "The candidate has not confirmed their e-mail address yet; no mail is sent to it before.";

/** Where the feedback stands and what happens next, in a sentence. */
export function FeedbackSituation({ feedback }: { feedback: Outputs["feedback"]["get"] }) {
  switch (feedback.status) {
    case "draft":
      return <p>The text is still being written. It appears here by itself.</p>;
    case "pending_approval":
      return feedback.autoSendAt === null ? (
        <p>It waits for you and does not leave by itself.</p>
      ) : (
        <p>
          <span className="block font-semibold text-[2em] leading-tight">
            <Countdown to={feedback.autoSendAt} />
          </span>
          <span className="text-muted">
            until it is sent by itself, as it is. Hold it if you need more time.
          </span>
          {feedback.waitsForAddress && <span className="mt-1 block">{waitsForAddress}</span>}
        </p>
      );
    case "held":
      return (
        <Notice title="On hold">
          <p>
            Put on hold <StoppedBy stop={feedback.held} />. It stays until you approve, release or reject it.
          </p>
          <AfterRelease to={feedback.stoppedAutoSendAt} />
        </Notice>
      );
    case "approved":
    case "sending":
      if (feedback.waitsForAddress) {
        return (
          <Notice tone="waiting" title="Waits for the candidate">
            {waitsForAddress} It leaves by itself then.
          </Notice>
        );
      }
      return (
        <Notice tone="waiting">
          {feedback.approvedByName ? `Approved by ${feedback.approvedByName}.` : "Its time was up."} The mail
          is on its way to {feedback.mail.to}.
        </Notice>
      );
    case "sent":
      return (
        <Notice tone="done" title="Sent">
          {feedback.sentAt && (
            <>
              <RelativeTime at={feedback.sentAt} />,{" "}
            </>
          )}
          {feedback.approvedByName
            ? `approved by ${feedback.approvedByName}.`
            : "by itself, because nobody decided before its time was up."}{" "}
          <Link href="/outbox" className="link">
            See the outbox
          </Link>
        </Notice>
      );
    case "rejected":
      return (
        <Notice title="Rejected">
          <p>
            Rejected <StoppedBy stop={feedback.rejected} />. It is not sent.
            {feedback.rejectedReason && <> The reason given: {feedback.rejectedReason}</>}
          </p>
          {feedback.held === null ? (
            <AfterRelease to={feedback.stoppedAutoSendAt} />
          ) : (
            <p>
              Before, it was put on hold <StoppedBy stop={feedback.held} />.
            </p>
          )}
        </Notice>
      );
    case "failed":
      return (
        <Notice tone="failed" title="The mail could not be delivered">
          {feedback.deliveryError ?? "The mail provider gave no reason."} Tried{" "}
          {feedback.deliveryAttempts === 1 ? "once" : `${feedback.deliveryAttempts} times`}. The candidate got
          nothing so far.
        </Notice>
      );
  }
}

/** Says that the candidate corrected the resume after this text was written, and what becomes of the text. */
export function OlderThanCorrection({ feedback }: { feedback: Outputs["feedback"]["get"] }) {
  const { olderThanCorrection, status, revisions } = feedback;
  if (olderThanCorrection === null || (status !== "pending_approval" && status !== "held")) return null;
  const isPersons = revisions.some(({ madeBy, byName }) => madeBy === null && byName !== null);
  return (
    <Notice tone="waiting" title="This text is older than the candidate’s corrections">
      The candidate corrected the resume <RelativeTime at={olderThanCorrection} />.{" "}
      {isPersons
        ? "A colleague wrote this text, so it stays as it is and does not leave by itself. Compare it with the corrected resume, then save it again or approve it."
        : "A new draft is being written from the corrections; it appears here by itself."}
    </Notice>
  );
}

/** When it would leave by itself if somebody released it. */
function AfterRelease({ to }: { to: Date | null }) {
  if (to === null) return null;
  return (
    <p>
      Released, it leaves by itself at its earlier time, <RelativeTime at={to} />; if that has passed,{" "}
      {graceWords} after the release.
    </p>
  );
}
