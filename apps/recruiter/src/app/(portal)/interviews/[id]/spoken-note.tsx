import type { Report } from "./interview-report.tsx";

type Message = Report["messages"][number];

/**
 * Below an answer that was spoken: its recording, and what was recognised before the candidate put it right. What was
 * misheard is the recogniser's, and counts against nobody.
 */
export function SpokenNote({ interviewId, message }: { interviewId: string; message: Message }) {
  const { spoken, sequence, text } = message;
  if (!spoken) return null;
  const isCorrected = spoken.recognized.trim() !== text.trim();
  return (
    <div className="mt-3 grid gap-2 border-line border-t pt-2 text-[0.93em]">
      <p className="text-muted">{isCorrected ? "Spoken; corrected by the candidate" : "Spoken"}</p>
      {/* biome-ignore lint/a11y/useMediaCaption: the words stand above it. */}
      <audio
        controls
        controlsList="nodownload"
        preload="none"
        aria-label={`Recording of message ${sequence}`}
        src={`/api/interviews/${interviewId}/messages/${sequence}/recording`}
        className="h-9 w-full min-w-56 max-w-80"
      />
      {isCorrected && (
        <details>
          <summary className="w-fit text-accent">As it was recognised</summary>
          <p className="wrap-anywhere mt-1 whitespace-pre-wrap text-muted">{spoken.recognized}</p>
        </details>
      )}
    </div>
  );
}
