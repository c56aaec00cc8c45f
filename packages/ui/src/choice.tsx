"use client";

import { type InputHTMLAttributes, type ReactNode, useId } from "react";

/** A question with one answer, each answer a sheet of its own; by keyboard an ordinary group of radio buttons. */
export function ChoiceGroup({ legend, children }: { legend: ReactNode; children: ReactNode }) {
  return (
    <fieldset className="grid min-w-0 gap-2.5">
      <legend className="mb-2.5 font-semibold text-[1.1em]">{legend}</legend>
      {children}
    </fieldset>
  );
}

/** One answer of a {@link ChoiceGroup}: its title, and what choosing it means. */
export function Choice({
  title,
  children,
  ...rest
}: { title: ReactNode; children?: ReactNode } & Omit<
  InputHTMLAttributes<HTMLInputElement>,
  "type" | "title" | "children"
>) {
  const id = useId();
  return (
    <div className="relative flex gap-3 rounded-lg border border-line-strong bg-surface px-4 py-3 transition-colors duration-150 hover:bg-sunken has-checked:border-accent has-checked:bg-accent-soft has-focus-visible:outline-2 has-focus-visible:outline-focus has-focus-visible:outline-offset-2">
      <input
        {...rest}
        id={id}
        type="radio"
        aria-describedby={children ? `${id}-about` : undefined}
        className="mt-[0.22em] size-[1.2em] shrink-0 accent-accent outline-none"
      />
      <div className="min-w-0">
        {/* The label's box is the sheet, so that all of it can be pressed. */}
        <label htmlFor={id} className="wrap-anywhere font-medium before:absolute before:inset-0">
          {title}
        </label>
        {children && (
          <div id={`${id}-about`} className="mt-0.5 text-[0.93em] text-muted">
            {children}
          </div>
        )}
      </div>
    </div>
  );
}
