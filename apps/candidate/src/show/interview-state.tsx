import type { InterviewStatus } from "@teamified/contracts/interviews";
import { StatusBadge, type Tone } from "@teamified/ui/notice";

type Way = { status: InterviewStatus; result: "none" | "in_work" | "ready" | "partial" | "failed" };

/** Where an interview is on its way, in a few words. */
function describe({ status, result }: Way): { tone: Tone; words: string } {
  switch (status) {
    case "scheduled":
      return { tone: "neutral", words: "Planned" };
    case "in_progress":
      return { tone: "waiting", words: "Under way" };
    case "abandoned":
      return { tone: "neutral", words: "Closed before the end" };
    case "completed":
      if (result === "ready") return { tone: "done", words: "Result ready" };
      if (result === "partial") return { tone: "done", words: "Result ready in part" };
      if (result === "failed") return { tone: "failed", words: "Could not be scored yet" };
      return { tone: "waiting", words: "Result in work" };
  }
}

export function InterviewState(interview: Way) {
  const { tone, words } = describe(interview);
  return <StatusBadge tone={tone}>{words}</StatusBadge>;
}
