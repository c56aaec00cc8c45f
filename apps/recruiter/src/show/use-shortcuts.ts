"use client";

import { useEffect, useEffectEvent } from "react";

/** Where letters are written, or chosen by. */
const written = "textarea, select, [contenteditable], input:not([type=checkbox], [type=radio])";
/** What the arrows and Enter belong to already. */
const ownKeys = "a, button, summary, input, [role=option]";

/**
 * Single keys that do something on this page, by `KeyboardEvent.key` in lower case. They rest while somebody
 * writes, while a dialog is open and together with Ctrl, Alt or ⌘, which belong to the browser. Enter and the
 * arrows rest too where they mean something already; `data-row` marks links between which the arrows may go.
 */
export function useShortcuts(actions: Record<string, (event: KeyboardEvent) => unknown>): void {
  const press = useEffectEvent((event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
    const target = event.target;
    if (target instanceof HTMLElement && target.closest(written)) return;
    if (
      (event.key === "Enter" || event.key.startsWith("Arrow")) &&
      target instanceof HTMLElement &&
      target.closest(ownKeys) &&
      !(event.key.startsWith("Arrow") && target.closest("[data-row], input[type=checkbox]"))
    ) {
      return;
    }
    if (document.querySelector("dialog[open]")) return;
    const action = actions[event.key.toLowerCase()];
    if (!action) return;
    event.preventDefault();
    action(event);
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent) => press(event);
    window.addEventListener("keydown", listen);
    return () => window.removeEventListener("keydown", listen);
  }, []);
}
