import type { ReactNode } from "react";
import { classNames } from "./class-names.ts";

export type StepState = "done" | "current" | "ahead" | "failed";
export type Step = { title: string; state: StepState; note?: ReactNode };

const inWords: Record<StepState, string> = {
  done: "done",
  current: "under way",
  ahead: "still to come",
  failed: "did not work",
};
const mark: Record<StepState, string> = {
  done: "border-done bg-done text-surface",
  current: "border-waiting bg-waiting-soft text-waiting",
  ahead: "border-line-strong bg-surface text-muted",
  failed: "border-failed bg-failed text-surface",
};
const sign: Record<StepState, string> = { done: "✓", current: "◔", ahead: "", failed: "✕" };

/** The way of a thing, from first to last, and where on it the thing is. */
export function Steps({ label, steps }: { label: string; steps: Step[] }) {
  return (
    <ol aria-label={label} className="grid">
      {steps.map((step, index) => (
        <li
          key={step.title}
          aria-current={step.state === "current" ? "step" : undefined}
          className="grid grid-cols-[1.5rem_1fr] gap-x-3"
        >
          <span aria-hidden="true" className="flex flex-col items-center">
            <span
              className={classNames(
                "mt-[0.1em] grid size-[1.35rem] shrink-0 place-items-center rounded-full border text-[0.7rem] leading-none",
                mark[step.state],
              )}
            >
              {sign[step.state]}
            </span>
            {index < steps.length - 1 && (
              <span
                className={classNames(
                  "min-h-3 w-px grow",
                  step.state === "done" ? "bg-done" : "bg-line-strong",
                )}
              />
            )}
          </span>
          <div className={index < steps.length - 1 ? "pb-4" : ""}>
            <p className={step.state === "ahead" ? "text-muted" : "font-medium"}>
              {step.title}
              <span className="sr-only"> ({inWords[step.state]})</span>
            </p>
            {step.note && <div className="text-[0.93em] text-muted">{step.note}</div>}
          </div>
        </li>
      ))}
    </ol>
  );
}
