"use client";

import { Button } from "@teamified/ui/button";
import { type RefObject, useEffect, useRef, useState } from "react";
import type { Draft, DraftItem } from "./draft.ts";
import { EditorField } from "./editor-field.tsx";
import type { FieldSpec } from "./section-specs.ts";

/** The entries of a list with their fields: each can be changed, moved and removed, and others added. */
export function EditEntries({
  item: noun,
  fields,
  draft,
  errors,
  onChange,
}: {
  /** What an entry is called: "role". Without it there is one, which stays. */
  item?: string | undefined;
  fields: readonly FieldSpec[];
  draft: Draft;
  errors: Record<string, string>;
  onChange: (draft: Draft) => void;
}) {
  const box = useRef<HTMLDivElement>(null);
  const [said, setSaid] = useState("");
  const focusNext = useFocusAfterDrawing(box);
  const set = (key: string, name: string, value: string) =>
    onChange(
      draft.map((each) => (each.key === key ? { ...each, fields: { ...each.fields, [name]: value } } : each)),
    );
  const move = (at: number, to: number) => {
    const moved = draft[at];
    if (!moved || to < 0 || to >= draft.length) return;
    onChange(draft.toSpliced(at, 1).toSpliced(to, 0, moved));
    setSaid(`Moved to place ${to + 1} of ${draft.length}.`);
    focusNext(`[data-item="${moved.key}"] [data-move="${to < at ? "up" : "down"}"]`);
  };
  const remove = (at: number) => {
    onChange(draft.toSpliced(at, 1));
    setSaid("Removed.");
    const next = draft[at + 1] ?? draft[at - 1];
    focusNext(next ? `[data-item="${next.key}"] input` : "[data-add]");
  };
  const add = () => {
    const key = `new-${Math.random().toString(36).slice(2)}`;
    const blank = Object.fromEntries(fields.map((field) => [field.name, ""]));
    onChange([...draft, { key, from: null, fields: blank }]);
    focusNext(`[data-item="${key}"] input`);
  };
  return (
    <div ref={box} className="grid gap-4">
      {draft.map((each, at) => (
        <Entry
          key={each.key}
          entry={each}
          legend={noun && `${noun[0]?.toUpperCase()}${noun.slice(1)} ${at + 1} of ${draft.length}`}
          fields={fields}
          errors={errors}
          onSet={(name, value) => set(each.key, name, value)}
          onMove={(by) => move(at, at + by)}
          onRemove={() => remove(at)}
        />
      ))}
      {noun && (
        <div>
          <Button tone="secondary" size="small" data-add="" onClick={add}>
            Add a {noun}
          </Button>
        </div>
      )}
      <p className="sr-only" aria-live="polite">
        {said}
      </p>
    </div>
  );
}

function Entry({
  entry,
  legend,
  fields,
  errors,
  onSet,
  onMove,
  onRemove,
}: {
  entry: DraftItem;
  legend: string | undefined;
  fields: readonly FieldSpec[];
  errors: Record<string, string>;
  onSet: (name: string, value: string) => void;
  onMove: (by: -1 | 1) => void;
  onRemove: () => void;
}) {
  const inputs = (
    <div className="grid gap-3 sm:grid-cols-2">
      {fields.map((field) => (
        <EditorField
          key={field.name}
          spec={field}
          value={entry.fields[field.name] ?? ""}
          error={errors[`${entry.key}.${field.name}`]}
          isOff={field.name === "end" && Boolean(entry.fields.current)}
          onChange={(value) => onSet(field.name, value)}
        />
      ))}
    </div>
  );
  if (legend === undefined) return <div data-item={entry.key}>{inputs}</div>;
  return (
    <fieldset data-item={entry.key} className="min-w-0 border-line border-t pt-3 first:border-t-0 first:pt-0">
      <legend className="float-left py-2 text-[0.85em] text-muted">{legend}</legend>
      <div className="mb-2 flex justify-end gap-1">
        <Button
          tone="quiet"
          size="small"
          data-move="up"
          aria-label={`Move up: ${legend}`}
          onClick={() => onMove(-1)}
        >
          ↑
        </Button>
        <Button
          tone="quiet"
          size="small"
          data-move="down"
          aria-label={`Move down: ${legend}`}
          onClick={() => onMove(1)}
        >
          ↓
        </Button>
        <Button tone="quiet" size="small" aria-label={`Remove: ${legend}`} onClick={onRemove}>
          Remove
        </Button>
      </div>
      <div className="clear-both">{inputs}</div>
    </fieldset>
  );
}

/** Moves the focus to what appears with the next drawing. */
function useFocusAfterDrawing(box: RefObject<HTMLElement | null>): (selector: string) => void {
  const wanted = useRef<string | null>(null);
  useEffect(() => {
    if (wanted.current === null) return;
    box.current?.querySelector<HTMLElement>(wanted.current)?.focus();
    wanted.current = null;
  });
  return (selector) => {
    wanted.current = selector;
  };
}
