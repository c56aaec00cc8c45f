import type { ParsingStatus } from "@teamified/contracts/resumes";
import { StatusBadge, type Tone } from "@teamified/ui/notice";

type Way = {
  parsingStatus: ParsingStatus;
  feedbackStatus: "none" | "being_written" | "waiting" | "sent" | "not_sent";
};

/** Where a resume is on its way, in a few words. */
function describe({ parsingStatus, feedbackStatus }: Way): { tone: Tone; words: string } {
  if (parsingStatus === "failed") return { tone: "failed", words: "Could not be read" };
  if (parsingStatus === "pending") return { tone: "waiting", words: "Waiting to be read" };
  if (parsingStatus === "processing") return { tone: "waiting", words: "Being read" };
  switch (feedbackStatus) {
    case "being_written":
      return { tone: "waiting", words: "Feedback is being written" };
    case "waiting":
      return { tone: "waiting", words: "Feedback is on its way" };
    case "sent":
      return { tone: "done", words: "Feedback sent" };
    case "not_sent":
      return { tone: "neutral", words: "No feedback will be sent" };
    case "none":
      return { tone: "neutral", words: "Read" };
  }
}

export function ResumeState(resume: Way) {
  const { tone, words } = describe(resume);
  return <StatusBadge tone={tone}>{words}</StatusBadge>;
}

/** Whether something will still happen to a resume by itself. */
export function isUnderWay({ parsingStatus, feedbackStatus }: Way): boolean {
  if (parsingStatus === "failed") return false;
  return parsingStatus !== "completed" || feedbackStatus === "being_written" || feedbackStatus === "waiting";
}
