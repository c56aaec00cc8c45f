"use client";

import { type SyntheticEvent, useEffectEvent, useLayoutEffect, useRef } from "react";
import { isComposing } from "./pressed-key.ts";

/** The dialogs that are open, the uppermost last. */
const standing: HTMLDialogElement[] = [];

/**
 * Shows a `<dialog>` as a modal one while `open` is true; give it `dialogProps`. `onClose` is told that a person wants
 * to leave it at the very key, before the next one is pressed: the browser's own `close` event comes a task later, when
 * that next key may already have asked for something else.
 */
export function useModal(open: boolean, onClose: () => void) {
  const ref = useRef<HTMLDialogElement>(null);
  const leave = useEffectEvent(onClose);

  // Before the browser draws, and before a dialog that leaves the page is taken out: then the focus can go back.
  useLayoutEffect(() => {
    const dialog = ref.current;
    if (!dialog || !open) return;
    const before = document.activeElement;
    if (!dialog.open) dialog.showModal();
    standing.push(dialog);
    const press = (event: KeyboardEvent) => {
      if (event.key !== "Escape" || isComposing(event) || event.defaultPrevented) return;
      if (standing.at(-1) !== dialog) return;
      event.preventDefault();
      leave();
    };
    window.addEventListener("keydown", press);
    return () => {
      window.removeEventListener("keydown", press);
      standing.splice(standing.indexOf(dialog), 1);
      dialog.close();
      letGo(dialog);
      if (before === null || before === document.body || !before.isConnected) toContent();
    };
  }, [open]);

  return {
    ref,
    dialogProps: {
      ref,
      // Other ways to leave, such as the gesture for “back” on a phone.
      onCancel: (event: SyntheticEvent<HTMLDialogElement>) => {
        if (event.target !== event.currentTarget) return;
        event.preventDefault();
        onClose();
      },
      // What the browser closed by itself. When we did, or another dialog is asked for since, there is nothing to say.
      onClose: (event: SyntheticEvent<HTMLDialogElement>) => {
        if (event.target !== event.currentTarget || !open || event.currentTarget.open) return;
        letGo(event.currentTarget);
        onClose();
      },
    },
  };
}

/**
 * When nothing had the focus before, the browser leaves it in the closed dialog until it draws the next time; a key
 * that is pressed until then would go to a button or a field that nobody sees.
 */
function letGo(dialog: HTMLDialogElement): void {
  const focused = document.activeElement;
  if (focused instanceof HTMLElement && dialog.contains(focused)) focused.blur();
}

/**
 * When nothing had the focus before the dialog, the browser goes on from the dialog's place, which is at the end of the
 * page: the next Tab would lead to the footer. It goes on from the page's own part instead.
 */
function toContent(): void {
  if (document.activeElement !== null && document.activeElement !== document.body) return;
  document.getElementById("content")?.focus({ preventScroll: true });
}
