"use client";

import {
  type KeyboardEvent,
  type ReactNode,
  type RefObject,
  useEffect,
  useId,
  useRef,
  useState,
} from "react";
import { classNames } from "./class-names.ts";
import { type Area, numbered, type Place, type Shown, shownPlace, type ViewerPage } from "./document-page.ts";
import { PagePicture } from "./document-picture.tsx";
import { PageText } from "./document-text.tsx";

/**
 * A document as people read it: its pages as pictures or as text, with the line in question marked and in view. Pages
 * without a picture are text. Lines that carry values (`places`) can be chosen; by keyboard they are one stop, and
 * the arrow keys go from one to the next.
 */
export function DocumentViewer({
  label,
  id,
  pages,
  shown,
  places = [],
  onChoose,
  areas = [],
  actions,
  className,
}: {
  label: string;
  id: string;
  pages: readonly ViewerPage[];
  shown: Shown | null;
  places?: readonly Place[];
  onChoose?: (place: Place) => void;
  areas?: readonly Area[];
  actions?: ReactNode;
  className?: string;
}) {
  const [asText, setAsText] = useState(false);
  const region = useRef<HTMLElement>(null);
  const hasPictures = pages.some((page) => page.image !== null);
  const place = shownPlace(shown);
  const area = shown && "area" in shown ? shown.area : null;
  useBringIntoView(region, shown, asText);
  useOneTabStop(region);
  return (
    <div className={classNames("flex min-h-0 min-w-0 flex-col gap-2", className)}>
      {(hasPictures || actions) && (
        <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1">
          {hasPictures && <ViewSwitch asText={asText} onChange={setAsText} />}
          {actions}
        </div>
      )}
      <section
        ref={region}
        id={id}
        aria-label={label}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
        tabIndex={0}
        onKeyDown={moveBetweenLines}
        className="relative max-h-[80dvh] min-h-0 scroll-my-4 scroll-smooth overflow-y-auto rounded-lg border border-line bg-sunken p-2 lg:max-h-none lg:grow"
      >
        <p className="sr-only" aria-live="polite">
          {place && `Page ${place.page}, line ${place.line}: ${pages[place.page - 1]?.lines[place.line - 1]}`}
          {area && areas.find((each) => each.key === area)?.label}
        </p>
        <div className="grid gap-3">
          {numbered(pages).map(({ number, value: page }) => {
            const common = { number, place, places, onChoose };
            return (
              <div key={number}>
                {pages.length > 1 && (
                  <p className="px-1 pb-1 text-[0.85em] text-muted">
                    Page {number} of {pages.length}
                  </p>
                )}
                {page.image && !asText ? (
                  <PagePicture
                    {...common}
                    page={{ lines: page.lines, image: page.image }}
                    count={pages.length}
                    areas={areas.filter((each) => each.page === number)}
                    area={area}
                  />
                ) : (
                  <div className="rounded-sm border border-line bg-surface py-3">
                    <PageText {...common} page={page} />
                  </div>
                )}
              </div>
            );
          })}
        </div>
      </section>
    </div>
  );
}

function ViewSwitch({ asText, onChange }: { asText: boolean; onChange: (asText: boolean) => void }) {
  const name = useId();
  return (
    <fieldset className="inline-flex overflow-hidden rounded-md border border-line-strong bg-surface text-[0.9em]">
      <legend className="sr-only">Show the document as</legend>
      {[false, true].map((each) => (
        <label
          key={String(each)}
          className="touch inline-flex cursor-pointer items-center px-3 text-muted has-checked:bg-accent-soft has-checked:font-medium has-checked:text-ink has-focus-visible:outline-2 has-focus-visible:outline-focus has-focus-visible:-outline-offset-2"
        >
          <input
            type="radio"
            name={name}
            className="sr-only"
            checked={asText === each}
            onChange={() => onChange(each)}
          />
          {each ? "Text" : "Pages"}
        </label>
      ))}
    </fieldset>
  );
}

/** Scrolls within the viewer alone, and only when the line is not in view: nothing jumps under the reader's hand. */
function useBringIntoView(region: RefObject<HTMLElement | null>, shown: Shown | null, asText: boolean): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: the other view has the line at another place
  useEffect(() => {
    const outer = region.current;
    const inner = outer?.querySelector("[data-shown]");
    if (!shown || !outer) return;
    if (inner) {
      const [frame, mark] = [outer.getBoundingClientRect(), inner.getBoundingClientRect()];
      const isInView = mark.top >= frame.top + 24 && mark.bottom <= frame.bottom - 24;
      if (!isInView) {
        outer.scrollTop += mark.top - frame.top - outer.clientHeight / 2 + mark.height / 2;
      }
    }
    if (shown.bring) outer.parentElement?.scrollIntoView({ block: "nearest" });
  }, [shown, asText, region]);
}

/** After each drawing, the shown line or the first is the one that the Tab key reaches. */
function useOneTabStop(region: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const all = linesIn(region.current);
    const stop =
      all.find((line) => line.getAttribute("aria-pressed") === "true" || line === document.activeElement) ??
      all[0];
    for (const line of all) line.tabIndex = line === stop ? 0 : -1;
  });
}

function linesIn(region: Element | null): HTMLElement[] {
  return [...(region?.querySelectorAll<HTMLElement>("[data-line]") ?? [])];
}

/** Arrow keys, Home and End among the lines that can be chosen. */
function moveBetweenLines(event: KeyboardEvent<HTMLElement>): void {
  const all = linesIn(event.currentTarget);
  const now = all.findIndex((line) => line.matches(":focus"));
  if (now === -1) return;
  const next = { ArrowDown: now + 1, ArrowUp: now - 1, Home: 0, End: all.length - 1 }[event.key];
  const target = next === undefined ? undefined : all[next];
  if (!target) return;
  event.preventDefault();
  for (const line of all) line.tabIndex = line === target ? 0 : -1;
  target.focus();
}
