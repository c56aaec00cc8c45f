"use client";

import { type ReactNode, useEffect, useId, useState } from "react";
import { isComposing } from "./pressed-key.ts";

/**
 * A short mark whose explanation is one hover, focus or press away, such as "corrected by the candidate" with what
 * the resume says. Escape puts the explanation away (WCAG 2.2, 1.4.13).
 */
export function Original({ mark, children }: { mark: ReactNode; children: ReactNode }) {
  const id = useId();
  const [isOpen, setOpen] = useState(false);
  useEffect(() => {
    if (!isOpen) return;
    const close = (event: KeyboardEvent) => event.key === "Escape" && !isComposing(event) && setOpen(false);
    window.addEventListener("keydown", close);
    return () => window.removeEventListener("keydown", close);
  }, [isOpen]);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the pointer's extra; the button inside does the same by keyboard
    <span
      className="relative inline-block"
      onMouseEnter={() => setOpen(true)}
      onMouseLeave={() => setOpen(false)}
    >
      <button
        type="button"
        aria-describedby={id}
        onFocus={() => setOpen(true)}
        onBlur={() => setOpen(false)}
        onClick={() => setOpen(true)}
        className="min-h-[24px] cursor-help text-[0.9em] text-muted underline decoration-dotted decoration-line-strong underline-offset-4"
      >
        {mark}
      </button>
      <span
        id={id}
        role="tooltip"
        hidden={!isOpen}
        className="absolute top-full left-0 z-20 w-max max-w-[min(20rem,80vw)] wrap-anywhere rounded-md border border-line-strong bg-surface px-3 py-2 text-ink shadow-card"
      >
        {children}
      </span>
    </span>
  );
}
