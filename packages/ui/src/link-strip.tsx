"use client";

import { type ReactNode, useEffect, useRef } from "react";

/** The fading edge of a strip (`fades-aside`), in pixels: what lies under it cannot be read. */
const edge = 40;

/**
 * A `<nav>` whose links stand in a row that scrolls sideways where it does not fit. The current link (`aria-current`)
 * is always in sight: on a phone it may be far to the right.
 */
export function LinkStrip({
  label,
  className,
  children,
}: {
  label: string;
  className: string;
  children: ReactNode;
}) {
  const ref = useRef<HTMLElement>(null);
  useEffect(() => {
    const strip = ref.current;
    if (strip === null) return;
    const show = () => showCurrent(strip);
    show();
    // The links mark themselves as current without this one being drawn anew.
    const observer = new MutationObserver(show);
    observer.observe(strip, {
      subtree: true,
      childList: true,
      attributes: true,
      attributeFilter: ["aria-current"],
    });
    // Counts that come later, and letters that are loaded later, move the links.
    const sizes = new ResizeObserver(show);
    for (const link of strip.children) sizes.observe(link);
    return () => {
      observer.disconnect();
      sizes.disconnect();
    };
  }, []);
  return (
    <nav ref={ref} aria-label={label} className={className}>
      {children}
    </nav>
  );
}

/** Moves the strip alone: `scrollIntoView` would move the page too. */
function showCurrent(strip: HTMLElement): void {
  const current = strip.querySelector('[aria-current="page"]');
  if (current === null) return;
  const place = current.getBoundingClientRect();
  const room = strip.getBoundingClientRect();
  if (place.right > room.right - edge) strip.scrollLeft += place.right - room.right + edge;
  else if (place.left < room.left + edge) strip.scrollLeft -= room.left + edge - place.left;
}
