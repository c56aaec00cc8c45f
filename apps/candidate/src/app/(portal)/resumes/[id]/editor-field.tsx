"use client";

import { Checkbox, Field, TextArea, TextInput } from "@teamified/ui/field";
import type { FieldSpec } from "./section-specs.ts";

/** One field of an entry that is being corrected. */
export function EditorField({
  spec,
  value,
  error,
  isOff = false,
  onChange,
}: {
  spec: FieldSpec;
  value: string;
  error: string | undefined;
  isOff?: boolean;
  onChange: (value: string) => void;
}) {
  if (spec.kind === "tick") {
    return (
      <div className="flex min-h-[44px] items-center sm:col-span-2">
        <Checkbox
          label={spec.label}
          checked={value !== ""}
          onChange={(event) => onChange(event.target.checked ? "yes" : "")}
        />
      </div>
    );
  }
  const wide = spec.kind !== "date";
  return (
    <div className={wide ? "sm:col-span-2" : ""}>
      <Field label={spec.label} optional={spec.optional ?? false} error={error}>
        {(control) =>
          spec.kind === "long" ? (
            <TextArea
              {...control}
              value={value}
              maxLength={2000}
              onChange={(event) => onChange(event.target.value)}
            />
          ) : (
            <TextInput
              {...control}
              value={isOff ? "" : value}
              disabled={isOff}
              autoComplete={spec.autoComplete ?? "off"}
              inputMode={spec.inputMode}
              placeholder={spec.kind === "date" ? (isOff ? "goes on" : "2021-03 or 2021") : undefined}
              onChange={(event) => onChange(event.target.value)}
            />
          )
        }
      </Field>
    </div>
  );
}
