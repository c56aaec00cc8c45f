"use client";

import { useEffect } from "react";
import { carryOutEarlyPresses } from "./early-presses.ts";
import { isComposing } from "./pressed-key.ts";

/**
 * Rules of the keyboard for every page; draws nothing. A key that is held down counts where it was pressed: it neither
 * presses a button again and again nor writes into a field that came under it. What was pressed before the page was
 * alive is carried out.
 */
export function Keyboard() {
  useEffect(() => {
    let pressedAt: EventTarget | null = null;
    const guard = (event: KeyboardEvent) => {
      if (isComposing(event)) return;
      if (!event.repeat) {
        pressedAt = event.target;
        letGoOfClosedDialog(event);
      } else if (isOverrun(event, pressedAt)) {
        event.preventDefault();
        event.stopPropagation();
      }
    };
    window.addEventListener("keydown", guard, { capture: true });
    // After the effects of what is drawn beside it.
    const timer = setTimeout(carryOutEarlyPresses);
    return () => {
      window.removeEventListener("keydown", guard, { capture: true });
      clearTimeout(timer);
    };
  }, []);
  return null;
}

const severalLines = "textarea, [contenteditable]";
const fields = `${severalLines}, select, input:not([type=checkbox], [type=radio])`;

/** Whether the repetition of a held key would do something that nobody meant. */
function isOverrun(event: KeyboardEvent, pressedAt: EventTarget | null): boolean {
  const { target } = event;
  if (!(target instanceof HTMLElement)) return false;
  // Where the page was not alive yet, nobody knows.
  const isElsewhere = pressedAt !== null && target !== pressedAt;
  if (event.key === "Enter") {
    return isElsewhere || event.ctrlKey || event.metaKey || target.closest(severalLines) === null;
  }
  const writes = event.key.length === 1 || event.key === "Backspace" || event.key === "Delete";
  return isElsewhere && writes && target.closest(fields) !== null;
}

/** A dialog that the browser closed may keep the focus until the next frame; its buttons must not be pressed. */
function letGoOfClosedDialog(event: KeyboardEvent): void {
  const { target } = event;
  if (!(target instanceof HTMLElement) || !target.closest("dialog:not([open])")) return;
  target.blur();
  if (event.key === "Enter" || event.key === " ") event.preventDefault();
}
