"use client";

import {
  type InputHTMLAttributes,
  type ReactNode,
  type Ref,
  type TextareaHTMLAttributes,
  useId,
} from "react";
import { classNames } from "./class-names.ts";

const box =
  "block w-full rounded-md border border-line-strong bg-surface px-3 py-1.5 text-ink placeholder:text-muted aria-invalid:border-failed disabled:opacity-60";
const control = `touch ${box}`;

/** What a control in a {@link Field} must carry: its id and who describes it. */
export type ControlProps = { id: string; "aria-describedby"?: string; "aria-invalid"?: true };

/**
 * A label over a control, with a hint and an error that are read out with it. `children` gets the
 * attributes for the control.
 */
export function Field({
  label,
  hint,
  error,
  optional = false,
  children,
}: {
  label: string;
  hint?: ReactNode;
  error?: string | null | undefined;
  optional?: boolean;
  children: (control: ControlProps) => ReactNode;
}) {
  const id = useId();
  const described = [hint ? `${id}-hint` : null, error ? `${id}-error` : null].filter(Boolean).join(" ");
  return (
    <div className="grid gap-1.5">
      <label htmlFor={id} className="font-medium">
        {label}
        {optional && <span className="font-normal text-muted"> (optional)</span>}
      </label>
      {hint && (
        <p id={`${id}-hint`} className="text-[0.9em] text-muted">
          {hint}
        </p>
      )}
      {children({
        id,
        ...(described === "" ? {} : { "aria-describedby": described }),
        ...(error ? { "aria-invalid": true as const } : {}),
      })}
      {error && (
        <p id={`${id}-error`} className="text-[0.9em] text-failed" role="alert">
          {error}
        </p>
      )}
    </div>
  );
}

/** A line of text. */
export function TextInput({
  className,
  ...rest
}: InputHTMLAttributes<HTMLInputElement> & { ref?: Ref<HTMLInputElement> }) {
  return <input {...rest} className={classNames(control, className)} />;
}

/** Text of several lines that grows with what is written; shows the count near `maxLength`, or always. */
export function TextArea({
  className,
  maxLength,
  counts = "near the end",
  value,
  ...rest
}: TextareaHTMLAttributes<HTMLTextAreaElement> & {
  value: string;
  counts?: "near the end" | "always";
  ref?: Ref<HTMLTextAreaElement>;
}) {
  const near = maxLength !== undefined && (counts === "always" || value.length > maxLength * 0.8);
  return (
    <div>
      {/* No maxLength on the element: it would cut a pasted text in silence. Long words break anywhere: a box
          that is sized by its content would else grow as wide as a pasted address. */}
      <textarea
        {...rest}
        value={value}
        className={classNames(box, "field-sizing-content wrap-anywhere min-h-[5.5em] resize-y", className)}
      />
      {near && (
        <p
          className={classNames(
            "mt-1 text-right text-[0.85em]",
            value.length > maxLength ? "text-failed" : "text-muted",
          )}
        >
          {value.length.toLocaleString("en")} of {maxLength.toLocaleString("en")} characters
        </p>
      )}
    </div>
  );
}

/** A box to tick, with its label at its side. */
export function Checkbox({
  label,
  hint,
  ...rest
}: { label: ReactNode; hint?: ReactNode } & Omit<InputHTMLAttributes<HTMLInputElement>, "type">) {
  const id = useId();
  return (
    <div className="flex gap-3">
      <input
        {...rest}
        id={id}
        type="checkbox"
        aria-describedby={hint ? `${id}-hint` : undefined}
        className="mt-[0.2em] size-[1.3em] shrink-0 accent-accent"
      />
      <div>
        <label htmlFor={id}>{label}</label>
        {hint && (
          <p id={`${id}-hint`} className="text-[0.9em] text-muted">
            {hint}
          </p>
        )}
      </div>
    </div>
  );
}
