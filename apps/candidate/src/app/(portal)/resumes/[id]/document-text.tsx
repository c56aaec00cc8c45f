"use client";

import type { Source } from "@teamified/contracts/resumes";
import { classNames } from "@teamified/ui/class-names";
import { useEffect, useRef } from "react";

/**
 * The text as it was read, page by page, with the line in question marked and in view. `bring` also
 * brings the whole text into view, for screens on which it stands below.
 */
export function DocumentText({
  pages,
  source,
  bring,
}: {
  pages: { lines: string[] }[];
  source: Source | null;
  bring: boolean;
}) {
  const box = useRef<HTMLElement>(null);
  const line = useRef<HTMLLIElement>(null);
  useEffect(() => {
    const outer = box.current;
    const inner = line.current;
    if (source === null || !outer || !inner) return;
    // Within the box alone: the page itself must not jump under the reader's hand.
    outer.scrollTop = inner.offsetTop - outer.clientHeight / 2;
    if (bring) outer.scrollIntoView({ block: "nearest" });
  }, [source, bring]);
  return (
    <section
      ref={box}
      id="document-text"
      aria-label="The text of your file"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
      tabIndex={0}
      className="relative max-h-[75dvh] scroll-my-4 overflow-y-auto rounded-lg border border-line bg-surface py-3 text-[0.78em] leading-[1.6] sm:sticky sm:top-4"
    >
      <p className="sr-only" aria-live="polite">
        {source && `Page ${source.page}, line ${source.line}: ${source.text}`}
      </p>
      {numbered(pages).map(({ number: pageNumber, value: page }) => (
        <div key={pageNumber} className="not-last:mb-4 not-last:border-line not-last:border-b not-last:pb-3">
          <p className="px-3 pb-1 text-muted">Page {pageNumber}</p>
          <ol>
            {numbered(page.lines).map(({ number: lineNumber, value: text }) => {
              const marked = source?.page === pageNumber && source.line === lineNumber;
              return (
                <li
                  key={lineNumber}
                  ref={marked ? line : null}
                  className={classNames(
                    "grid grid-cols-[1.9rem_minmax(0,1fr)] gap-2 pr-3",
                    marked && "bg-waiting-soft",
                  )}
                >
                  <span aria-hidden="true" className="select-none text-right text-muted tabular-nums">
                    {lineNumber}
                  </span>
                  <span className="min-h-[1.6em] whitespace-pre-wrap break-words">
                    {marked ? <mark>{text}</mark> : text}
                  </span>
                </li>
              );
            })}
          </ol>
        </div>
      ))}
    </section>
  );
}

/** Pages and lines are cited by their number, counted from 1. */
function numbered<T>(all: T[]): { number: number; value: T }[] {
  return all.map((value, index) => ({ number: index + 1, value }));
}
