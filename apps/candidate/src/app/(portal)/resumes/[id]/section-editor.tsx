"use client";

import { Button } from "@teamified/ui/button";
import { Notice } from "@teamified/ui/notice";
import { isComposing } from "@teamified/ui/pressed-key";
import { readApiError } from "@teamified/web/api-error";
import { Problem } from "@teamified/web/client/problem";
import { type FormEvent, type KeyboardEvent, type ReactNode, type Ref, useRef, useState } from "react";
import { type Draft, readDraft, toDraft } from "./draft.ts";
import { EditChips } from "./edit-chips.tsx";
import { EditEntries } from "./edit-entries.tsx";
import type { CorrectableResume } from "./section.tsx";
import { type FieldSpec, type SectionName, sectionSpecs } from "./section-specs.ts";
import type { KeptDraft } from "./use-kept-draft.ts";
import { useSaveCorrection } from "./use-save-correction.ts";

/**
 * A section while it is being corrected. Enter saves, Escape leaves it as it was. What was changed elsewhere since it
 * was opened is shown beside it (`children`) before it can be replaced.
 */
export function SectionEditor({
  ref,
  name,
  resume,
  kept,
  onChange,
  onSaved,
  onCancel,
  children,
}: {
  ref: Ref<HTMLFormElement>;
  name: SectionName;
  resume: CorrectableResume;
  kept: KeptDraft;
  onChange: (draft: Draft) => void;
  onSaved: () => void;
  onCancel: () => void;
  children: ReactNode;
}) {
  const spec: { title: string; what: string; item?: string; fields: FieldSpec[] } = sectionSpecs[name];
  const { save, error, isPending, forgetError } = useSaveCorrection(resume.id);
  const [errors, setErrors] = useState<Record<string, string>>({});
  const form = useRef<HTMLFormElement | null>(null);
  const isConflict = error !== null && readApiError(error).code === "conflict";
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (isPending) return;
    const read = readDraft(name, kept.draft, resume.data);
    setErrors("errors" in read ? read.errors : {});
    if ("errors" in read) {
      // After the errors are drawn.
      setTimeout(() => form.current?.querySelector<HTMLElement>("[aria-invalid]")?.focus());
      return;
    }
    if (JSON.stringify(kept.draft) === kept.base) return onSaved();
    // Who has seen what is saved now, or whose section nobody touched, saves over the latest state.
    const isUntouched = JSON.stringify(toDraft(name, resume.data)) === kept.base;
    const seen = isUntouched || isConflict ? resume.correctedAt : kept.seen;
    if (await save({ seen, changes: read.changes, said: `Your ${spec.what} are saved.` })) onSaved();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (isComposing(event.nativeEvent)) return;
    if (event.key === "Escape") {
      event.preventDefault();
      onCancel();
    }
    // In a field of several lines Enter makes a line.
    if (event.key === "Enter" && (event.metaKey || event.ctrlKey)) void submit(event);
  };
  const change = (draft: Draft) => {
    if (error && !isConflict) forgetError();
    onChange(draft);
  };
  const isChips = name === "skills" || name === "languages";
  return (
    <form
      ref={(element) => {
        form.current = element;
        if (typeof ref === "function") ref(element);
        else if (ref) ref.current = element;
      }}
      noValidate
      aria-label={`Correct your ${spec.what}`}
      onSubmit={(event) => void submit(event)}
      onKeyDown={onKeyDown}
      className="grid gap-4 rounded-lg border border-line-strong bg-surface p-4"
    >
      {isChips && spec.item ? (
        <EditChips item={spec.item} label={spec.title} draft={kept.draft} errors={errors} onChange={change} />
      ) : (
        <EditEntries
          item={spec.item}
          fields={spec.fields}
          draft={kept.draft}
          errors={errors}
          onChange={change}
        />
      )}
      <Problem error={error} />
      {isConflict && (
        <Notice title="What is saved now">
          <div className="mt-2">{children}</div>
        </Notice>
      )}
      <div className="flex flex-wrap items-center gap-2">
        <Button type="submit" pending={isPending ? "Saving …" : null}>
          {isConflict ? "Save mine instead" : "Save"}
        </Button>
        <Button tone="quiet" onClick={onCancel}>
          Cancel
        </Button>
        <span className="text-[0.85em] text-muted max-sm:hidden">
          {name === "summary" ? "Ctrl Enter saves" : "Enter saves"}, Escape cancels
        </span>
      </div>
    </form>
  );
}
