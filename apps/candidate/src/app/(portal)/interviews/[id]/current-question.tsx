"use client";

import { useEffect, useRef } from "react";
import type { Outputs } from "../../../../trpc/outputs.ts";
import { ElapsedTime } from "./elapsed-time.tsx";
import type { SpokenQuestion } from "./use-send-answer.ts";

type Interview = Outputs["interview"]["get"];

const phaseInWords: Record<Interview["phase"], string> = {
  warmup: "warm-up",
  standard: "the main part",
  advanced: "going deeper",
};

const prefersCalm = () => window.matchMedia("(prefers-reduced-motion: reduce)").matches;

/**
 * The question that waits for an answer, in the middle of everything, and how far the interview is. A question that
 * is being said grows as it comes; screen readers hear it once, when it is whole.
 */
export function CurrentQuestion({
  interview,
  question,
  spoken,
}: {
  interview: Interview;
  question: Interview["messages"][number] | null;
  spoken: SpokenQuestion | null;
}) {
  const { progress, phase, accommodations, personaName } = interview;
  const place = useRef<HTMLDivElement>(null);
  const growing = question === null ? spoken : null;
  const sequence = question?.sequence ?? growing?.sequence ?? null;
  useEffect(() => {
    // The first question stands where the page begins; later ones come up to where one reads.
    if (sequence === null || sequence === 1) return;
    place.current?.scrollIntoView({ block: "start", behavior: prefersCalm() ? "auto" : "smooth" });
  }, [sequence]);
  return (
    <div ref={place} className="scroll-mt-6">
      <p className="mb-4 flex flex-wrap items-baseline justify-between gap-x-4 border-line border-t pt-4 text-[0.85em] text-muted">
        <span>
          Question {progress.question} of {progress.least} to {progress.most} · {phaseInWords[phase]}
        </span>
        {accommodations.showClock && question && <ElapsedTime since={question.createdAt} />}
      </p>
      <div aria-live="polite" className="min-h-[5em]">
        {question ? (
          // What grew until now does not rise again; to a screen reader it is new.
          <div key={question.sequence} className={spoken?.sequence === question.sequence ? "" : "rises"}>
            <Words name={personaName} id="current-question" text={question.text} />
            {interview.notice !== null && <p className="mt-2 text-[0.85em] text-muted">{interview.notice}</p>}
          </div>
        ) : growing ? (
          <div key="growing" aria-hidden="true">
            <Words name={personaName} text={prefersCalm() ? wholeSentences(growing.text) : growing.text} />
          </div>
        ) : (
          <p className="shows-late text-muted">{personaName} is reading your answer …</p>
        )}
      </div>
    </div>
  );
}

function Words({ name, id, text }: { name: string; id?: string; text: string }) {
  return (
    <>
      <p className="mb-1.5 text-[0.85em] text-muted">{name}</p>
      <p id={id} className="max-w-[38rem] whitespace-pre-line font-interviewer text-[1.36em] leading-[1.45]">
        {text}
      </p>
    </>
  );
}

/** For those who want no motion: sentences come one by one rather than words. */
function wholeSentences(text: string): string {
  return /^[\s\S]*[.?!…](?=\s|$)/.exec(text)?.[0] ?? "";
}
