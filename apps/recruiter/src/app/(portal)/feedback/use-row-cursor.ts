"use client";

import { type FocusEvent, useEffect, useRef, useState } from "react";

/**
 * The row that the keys act on: the one that has, or last had, the focus. Moving it moves the focus to the
 * row's link (`data-row`), so that a screen reader says the row and Enter opens it. When the row leaves the
 * list and nothing else has the focus, the one that takes its place gets it.
 */
export function useRowCursor(ids: readonly string[]) {
  const body = useRef<HTMLTableSectionElement>(null);
  const [current, setCurrent] = useState<string | null>(null);
  const lastPlace = useRef(-1);
  const place = current === null ? -1 : ids.indexOf(current);

  function focusAt(index: number): void {
    const id = ids[Math.min(Math.max(index, 0), ids.length - 1)];
    if (id === undefined) return;
    body.current?.querySelector<HTMLElement>(`a[data-row="${id}"]`)?.focus();
  }

  useEffect(() => {
    if (place !== -1) {
      lastPlace.current = place;
      return;
    }
    if (current === null || document.activeElement !== document.body) return;
    const next = ids[Math.min(lastPlace.current, ids.length - 1)];
    body.current?.querySelector<HTMLElement>(`a[data-row="${next}"]`)?.focus();
  }, [place, current, ids]);

  return {
    body,
    current: place === -1 ? null : current,
    onFocus: (event: FocusEvent<HTMLElement>) => {
      const id = event.target.closest<HTMLElement>("tr[data-id]")?.dataset.id;
      if (id !== undefined) setCurrent(id);
    },
    move: (step: 1 | -1) => {
      if (place !== -1) focusAt(place + step);
      // The row is gone: the next one stands where it stood.
      else if (lastPlace.current !== -1) focusAt(step === 1 ? lastPlace.current : lastPlace.current - 1);
      else focusAt(step === 1 ? 0 : ids.length - 1);
    },
  };
}
