"use client";

import { FileText } from "lucide-react";
import { type DragEvent, type ReactNode, useId, useState } from "react";
import { classNames } from "./class-names.ts";

/** Takes one file, dropped or picked; by keyboard it is an ordinary file input. */
export function FileDrop({
  label,
  hint,
  accept,
  disabled = false,
  onFile,
}: {
  label: string;
  hint: ReactNode;
  /** As of the input element: `.pdf,.docx`. */
  accept: string;
  disabled?: boolean;
  onFile: (file: File) => void;
}) {
  const id = useId();
  const [over, setOver] = useState(false);
  const drag = (inside: boolean) => (event: DragEvent) => {
    event.preventDefault();
    setOver(inside && !disabled);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is an extra; the input inside does the same by keyboard
    <div
      onDragEnter={drag(true)}
      onDragOver={drag(true)}
      onDragLeave={drag(false)}
      onDrop={(event) => {
        drag(false)(event);
        const file = event.dataTransfer.files[0];
        if (file && !disabled) onFile(file);
      }}
      className={classNames(
        "relative rounded-lg border border-line-strong border-dashed px-6 py-9 text-center transition-colors duration-150 has-focus-visible:outline-2 has-focus-visible:outline-focus has-focus-visible:outline-offset-2",
        over ? "border-accent bg-accent-soft" : "bg-surface hover:bg-sunken",
        disabled && "opacity-60",
      )}
    >
      <FileText aria-hidden="true" strokeWidth={1.4} className="mx-auto size-8 text-muted" />
      <label htmlFor={id} className="mt-2 block font-medium text-accent underline underline-offset-4">
        {label}
      </label>
      <p id={`${id}-hint`} className="mt-1 text-[0.9em] text-muted">
        {hint}
      </p>
      <input
        id={id}
        type="file"
        accept={accept}
        disabled={disabled}
        aria-describedby={`${id}-hint`}
        className="absolute inset-0 size-full cursor-pointer opacity-0"
        onChange={(event) => {
          const file = event.target.files?.[0];
          // The same file again is a change too.
          event.target.value = "";
          if (file) onFile(file);
        }}
      />
    </div>
  );
}
