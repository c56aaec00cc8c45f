"use client";

import { useEffect, useRef } from "react";
import type { Outputs } from "../../../../trpc/outputs.ts";
import { ElapsedTime } from "./elapsed-time.tsx";

type Interview = Outputs["interview"]["get"];

const phaseInWords: Record<Interview["phase"], string> = {
  warmup: "warm-up",
  standard: "the main part",
  advanced: "going deeper",
};

/** The question that waits for an answer, in the middle of everything, and how far the interview is. */
export function CurrentQuestion({
  interview,
  question,
}: {
  interview: Interview;
  question: Interview["messages"][number] | null;
}) {
  const { progress, phase, accommodations, personaName } = interview;
  const place = useRef<HTMLDivElement>(null);
  const sequence = question?.sequence ?? null;
  useEffect(() => {
    // The first question stands where the page begins; later ones come up to where one reads.
    if (sequence === null || sequence === 1) return;
    const calm = window.matchMedia("(prefers-reduced-motion: reduce)").matches;
    place.current?.scrollIntoView({ block: "start", behavior: calm ? "auto" : "smooth" });
  }, [sequence]);
  return (
    <div ref={place} className="scroll-mt-6">
      <p className="mb-4 flex flex-wrap items-baseline justify-between gap-x-4 border-line border-t pt-4 text-[0.85em] text-muted">
        <span>
          Question {progress.exchanges + 1} of {progress.least} to {progress.most} · {phaseInWords[phase]}
        </span>
        {accommodations.showClock && question && <ElapsedTime since={question.createdAt} />}
      </p>
      <div aria-live="polite" className="min-h-[5em]">
        {question ? (
          <div key={question.sequence} className="rises">
            <p className="mb-1.5 text-[0.85em] text-muted">{personaName}</p>
            <p
              id="current-question"
              className="max-w-[38rem] whitespace-pre-line font-interviewer text-[1.36em] leading-[1.45]"
            >
              {question.text}
            </p>
          </div>
        ) : (
          <p className="shows-late text-muted">{personaName} is reading your answer …</p>
        )}
      </div>
    </div>
  );
}
