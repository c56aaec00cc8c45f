"use client";

import { Button } from "@teamified/ui/button";
import { Field, TextInput } from "@teamified/ui/field";
import { isComposing } from "@teamified/ui/pressed-key";
import { type KeyboardEvent, useRef, useState } from "react";
import { type Draft, pendingKey, takePending } from "./draft.ts";

/** A list of single words, such as skills: each can be taken out, and others added one by one or with commas between. */
export function EditChips({
  item,
  label,
  draft,
  errors,
  onChange,
}: {
  /** What one is called: "skill". */
  item: string;
  label: string;
  draft: Draft;
  errors: Record<string, string>;
  onChange: (draft: Draft) => void;
}) {
  const input = useRef<HTMLInputElement>(null);
  const [said, setSaid] = useState("");
  // What is being typed is an item of the draft too, so that saving takes it along and nothing is lost.
  const pending = draft.find(({ key }) => key === pendingKey);
  const text = pending?.fields.value ?? "";
  const listed = draft.filter(({ key }) => key !== pendingKey);
  const type = (value: string) =>
    onChange(value === "" ? listed : [...listed, { key: pendingKey, from: null, fields: { value } }]);
  const add = () => {
    const { draft: next, added } = takePending(draft);
    onChange(next);
    setSaid(added.length === 0 ? `This ${item} is in the list already.` : `Added ${added.join(", ")}.`);
    input.current?.focus();
  };
  const remove = (key: string, name: string) => {
    onChange(draft.filter((each) => each.key !== key));
    setSaid(`Took out ${name}.`);
    input.current?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    // With something to add, Enter adds it; the next Enter saves.
    if (event.key !== "Enter" || text.trim() === "" || isComposing(event.nativeEvent)) return;
    event.preventDefault();
    add();
  };
  const error = Object.values(errors)[0];
  return (
    <div className="grid gap-3">
      {listed.length > 0 && (
        <ul className="flex flex-wrap gap-1.5" aria-label={label}>
          {listed.map(({ key, fields }) => (
            <li
              key={key}
              className="inline-flex min-w-0 items-center rounded-md border border-line-strong text-[0.9em]"
            >
              <span className="wrap-anywhere py-0.5 pl-2">{fields.value}</span>
              <button
                type="button"
                aria-label={`Take out ${fields.value}`}
                onClick={() => remove(key, fields.value ?? "")}
                className="min-h-[30px] min-w-[30px] rounded-md text-muted hover:bg-sunken hover:text-ink max-sm:min-h-[44px] max-sm:min-w-[44px]"
              >
                ✕
              </button>
            </li>
          ))}
        </ul>
      )}
      <Field label={`Add a ${item}`} hint="Enter adds it. Put commas between several." error={error}>
        {(control) => (
          <div className="flex gap-2">
            <TextInput
              {...control}
              ref={input}
              value={text}
              autoComplete="off"
              onChange={(event) => type(event.target.value)}
              onKeyDown={onKeyDown}
            />
            <Button tone="secondary" onClick={add} disabled={text.trim() === ""}>
              Add
            </Button>
          </div>
        )}
      </Field>
      <p className="sr-only" aria-live="polite">
        {said}
      </p>
    </div>
  );
}
