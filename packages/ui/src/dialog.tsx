"use client";

import { type ReactNode, useId } from "react";
import { useModal } from "./use-modal.ts";

/**
 * A question that must be answered first. The browser's own dialog: it keeps the focus inside,
 * closes with Escape and gives the focus back. `onClose` is told at the key, see {@link useModal}.
 */
export function Dialog({
  open,
  onClose,
  title,
  children,
  actions,
}: {
  open: boolean;
  onClose: () => void;
  title: string;
  children: ReactNode;
  actions: ReactNode;
}) {
  const { dialogProps } = useModal(open, onClose);
  const id = useId();
  return (
    <dialog
      {...dialogProps}
      aria-labelledby={id}
      className="rises m-auto w-[min(34rem,calc(100vw-2rem))] rounded-lg border border-line bg-surface p-0 text-ink shadow-card backdrop:bg-[oklch(0.15_0.01_65/0.45)]"
    >
      <div className="p-6">
        <h2 id={id} className="font-semibold text-[1.2em]">
          {title}
        </h2>
        <div className="mt-3">{children}</div>
        <div className="mt-6 flex flex-wrap justify-end gap-2">{actions}</div>
      </div>
    </dialog>
  );
}
