import type { AssessmentStatus, DecisionOutcome } from "@teamified/contracts/assessments";
import type { FeedbackStatus } from "@teamified/contracts/feedback";
import type { InterviewStatus } from "@teamified/contracts/interviews";
import type { ParsingStatus } from "@teamified/contracts/resumes";
import { StatusBadge, type Tone } from "@teamified/ui/notice";

type Said = readonly [Tone, string];

const feedback: Record<FeedbackStatus, Said> = {
  draft: ["waiting", "Being written"],
  pending_approval: ["waiting", "Waits for approval"],
  held: ["neutral", "On hold"],
  approved: ["waiting", "Approved, about to leave"],
  sending: ["waiting", "Being sent"],
  sent: ["done", "Sent"],
  rejected: ["neutral", "Rejected"],
  failed: ["failed", "Not delivered"],
};
const resume: Record<ParsingStatus, Said> = {
  pending: ["waiting", "Waits to be read"],
  processing: ["waiting", "Being read"],
  completed: ["done", "Read"],
  failed: ["failed", "Could not be read"],
};
const interview: Record<InterviewStatus, Said> = {
  scheduled: ["neutral", "Planned"],
  in_progress: ["waiting", "Under way"],
  completed: ["done", "Finished"],
  abandoned: ["neutral", "Left before the end"],
};
const assessment: Record<AssessmentStatus, Said> = {
  pending: ["waiting", "Waits to be scored"],
  running: ["waiting", "Being scored"],
  completed: ["done", "Scored"],
  partial: ["waiting", "Scored in part"],
  failed: ["failed", "Could not be scored"],
};
/** What the hiring team decided, in its words. */
export const outcomeWords: Record<DecisionOutcome, string> = {
  advance: "Advance",
  hold: "Hold",
  decline: "Decline",
};

function Badge({ said: [tone, words] }: { said: Said }) {
  return <StatusBadge tone={tone}>{words}</StatusBadge>;
}

export function FeedbackState({ status }: { status: FeedbackStatus | null }) {
  return status === null ? <Nothing /> : <Badge said={feedback[status]} />;
}
export function ResumeState({ status }: { status: ParsingStatus | null }) {
  return status === null ? <Nothing /> : <Badge said={resume[status]} />;
}
export function InterviewState({ status }: { status: InterviewStatus }) {
  return <Badge said={interview[status]} />;
}
export function AssessmentState({ status }: { status: AssessmentStatus | null }) {
  return status === null ? <Nothing /> : <Badge said={assessment[status]} />;
}
/** A decision is nobody's traffic light: it has no colour. */
export function Decision({ outcome }: { outcome: DecisionOutcome | null }) {
  return outcome === null ? (
    <Nothing words="not decided" />
  ) : (
    <strong className="font-medium">{outcomeWords[outcome]}</strong>
  );
}
/** A cell without a value, said aloud too. Where rows are cards, one that says “none” is left out. */
export function Nothing({ words = "none" }: { words?: string }) {
  return (
    <span className="text-muted" data-nothing={words === "none" ? "" : undefined}>
      {words}
    </span>
  );
}
