import type { ReactNode } from "react";
import { classNames } from "./class-names.ts";

export type Tone = "neutral" | "waiting" | "failed" | "done";

const box: Record<Tone, string> = {
  neutral: "border-line-strong bg-sunken",
  waiting: "border-waiting bg-waiting-soft",
  failed: "border-failed bg-failed-soft",
  done: "border-done bg-done-soft",
};

/** A message in the page's flow. A failure interrupts a screen reader, the others wait. */
export function Notice({
  tone = "neutral",
  title,
  children,
}: {
  tone?: Tone;
  title?: string;
  children?: ReactNode;
}) {
  return (
    <div
      role={tone === "failed" ? "alert" : "status"}
      className={classNames("wrap-anywhere border-l-[3px] px-4 py-3", box[tone])}
    >
      {title && <p className="font-medium">{title}</p>}
      {children && <div className={title ? "mt-0.5" : ""}>{children}</div>}
    </div>
  );
}

const mark: Record<Tone, string> = {
  neutral: "text-muted",
  waiting: "text-waiting",
  failed: "text-failed",
  done: "text-done",
};
const shape: Record<Tone, string> = { neutral: "○", waiting: "◔", failed: "✕", done: "✓" };

/** A state in a word, with a sign of its own: colour never speaks alone. */
export function StatusBadge({ tone, children }: { tone: Tone; children: ReactNode }) {
  return (
    <span
      className={classNames(
        "inline-flex items-baseline gap-1.5 whitespace-nowrap font-medium text-[0.93em]",
        mark[tone],
      )}
    >
      <span aria-hidden="true" className="text-[0.85em]">
        {shape[tone]}
      </span>
      {children}
    </span>
  );
}
