"use client";

import { Panel } from "@teamified/ui/panel";
import { RelativeTime } from "@teamified/ui/time";
import type { Outputs } from "../../../../trpc/outputs.ts";

/** The feedback as it was sent: the letter, what to work on with a next step, and where to read on. */
export function ResumeFeedback({
  feedback,
}: {
  feedback: NonNullable<Outputs["resume"]["get"]["feedback"]>;
}) {
  const paragraphs = (feedback.content ?? "").split(/\n{2,}/).filter((text) => text.trim() !== "");
  return (
    <Panel
      id="feedback"
      title="Your feedback"
      actions={
        feedback.sentAt && (
          <span className="text-[0.88em] text-muted">
            sent by e-mail <RelativeTime at={feedback.sentAt} />
          </span>
        )
      }
    >
      <div className="grid gap-[0.8em]" lang={feedback.language ?? undefined}>
        {paragraphs.map((text) => (
          <p key={text} className="whitespace-pre-line break-words">
            {text}
          </p>
        ))}
      </div>
      {feedback.gaps.length > 0 && (
        <section className="mt-7 border-line border-t pt-5">
          <h3 className="mb-3 font-semibold">What to work on</h3>
          <ul className="grid gap-4">
            {feedback.gaps.map((gap) => (
              <li key={gap.topic}>
                <p className="font-medium">{gap.topic}</p>
                <p className="text-muted">{gap.why}</p>
                <p className="mt-0.5">Next step: {gap.nextStep}</p>
              </li>
            ))}
          </ul>
        </section>
      )}
      {feedback.resources.length > 0 && (
        <section className="mt-7 border-line border-t pt-5">
          <h3 className="mb-3 font-semibold">Where to read on</h3>
          <ul className="grid gap-2">
            {feedback.resources.map((resource) => (
              <li key={resource.url}>
                <a href={resource.url} target="_blank" rel="noopener noreferrer" className="link break-words">
                  {resource.title}
                </a>
                <span className="text-[0.88em] text-muted">
                  {" "}
                  · {hostOf(resource.url)}, opens in a new tab
                </span>
              </li>
            ))}
          </ul>
        </section>
      )}
    </Panel>
  );
}

function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).host : url;
}
