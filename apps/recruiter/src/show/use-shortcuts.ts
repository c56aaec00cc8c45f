"use client";

import { takeEarlyKeys } from "@teamified/ui/early-presses";
import { isChord, pressedKey } from "@teamified/ui/pressed-key";
import { useEffect, useEffectEvent } from "react";
import { flushSync } from "react-dom";

/** Where letters are written, or chosen by. */
const written = "textarea, select, [contenteditable], input:not([type=checkbox], [type=radio])";
/** What the arrows and Enter belong to already. */
const ownKeys = "a, button, summary, input, [role=option]";

/**
 * Single keys that do something on this page, by what `pressedKey` calls them. They rest while somebody writes, while
 * a dialog is open and together with Ctrl, Alt or ⌘, which belong to the browser. Enter and the arrows rest too where
 * they mean something already; `data-row` marks links between which the arrows may go. What was pressed before the
 * page was alive is done once it is.
 *
 * @param whileHeld the keys that do it again and again while they are held down; the others do it once
 */
export function useShortcuts(
  actions: Record<string, (event: KeyboardEvent) => unknown>,
  whileHeld: readonly string[] = [],
): void {
  const press = useEffectEvent((event: KeyboardEvent) => {
    if (isChord(event) || event.defaultPrevented) return;
    const key = pressedKey(event);
    const target = targetOf(event);
    if (target?.closest(written)) return;
    if (
      (key === "enter" || key.startsWith("arrow")) &&
      target?.closest(ownKeys) &&
      !(key.startsWith("arrow") && target.closest("[data-row], input[type=checkbox]"))
    ) {
      return;
    }
    if (document.querySelector("dialog[open]")) return;
    const action = actions[key];
    if (!action) return;
    event.preventDefault();
    if (!event.repeat || whileHeld.includes(key)) action(event);
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent) => press(event);
    window.addEventListener("keydown", listen);
    // Each is drawn before the next one acts on it, as it is with keys that come one by one.
    const stop = takeEarlyKeys("page", (event) => flushSync(() => press(event)));
    return () => {
      window.removeEventListener("keydown", listen);
      stop();
    };
  }, []);
}

/** Where the key was pressed; nowhere when that is a closed dialog, which may keep the focus until the next frame. */
function targetOf({ target }: KeyboardEvent): HTMLElement | null {
  if (!(target instanceof HTMLElement) || target.closest("dialog:not([open])")) return null;
  return target;
}
