"use client";

import type { EffectiveResume } from "@teamified/contracts/resume-corrections";
import { Button } from "@teamified/ui/button";
import { useToast } from "@teamified/ui/toast";
import { type ReactNode, useEffect, useRef } from "react";
import { BackButton } from "./corrected-note.tsx";
import { fieldsOf, toDraft } from "./draft.ts";
import { SectionEditor } from "./section-editor.tsx";
import { type SectionName, sectionSpecs } from "./section-specs.ts";
import { useKeptDraft } from "./use-kept-draft.ts";
import { useSaveCorrection } from "./use-save-correction.ts";

/** What every section knows of its resume. */
export type CorrectableResume = { id: string; correctedAt: Date | null; data: EffectiveResume };

/**
 * A part of what was read, as it is or being corrected. After a correction the focus is where it was before it.
 */
export function Section({
  name,
  resume,
  isCorrected,
  children,
}: {
  name: SectionName;
  resume: CorrectableResume;
  /** Offers the way back for the whole section. */
  isCorrected: boolean;
  children: ReactNode;
}) {
  const { title, what } = sectionSpecs[name];
  const [kept, setKept] = useKeptDraft(`correction:${resume.id}:${name}`);
  const say = useToast();
  const back = useSaveCorrection(resume.id);
  const opener = useRef<HTMLButtonElement>(null);
  const form = useRef<HTMLFormElement>(null);
  const focus = useRef<"form" | "opener" | null>(null);
  useEffect(() => {
    if (focus.current === "form") form.current?.querySelector<HTMLElement>("input, textarea")?.focus();
    if (focus.current === "opener") opener.current?.focus();
    focus.current = null;
  });
  const open = () => {
    const draft = toDraft(name, resume.data);
    focus.current = "form";
    setKept({ seen: resume.correctedAt, base: JSON.stringify(draft), draft });
  };
  const close = () => {
    focus.current = "opener";
    setKept(null);
  };
  const cancel = () => {
    close();
    if (kept && JSON.stringify(kept.draft) !== kept.base) {
      say(`Your ${what} stay as they were.`, { tone: "neutral", undo: () => setKept(kept) });
    }
  };
  return (
    <section aria-labelledby={`section-${name}`} className="min-w-0 border-line border-t pt-3">
      <div className="mb-1 flex flex-wrap items-center justify-between gap-x-3">
        <h3 id={`section-${name}`} className="px-1.5 font-semibold">
          {title}
        </h3>
        {kept === null && (
          <div className="flex flex-wrap items-center">
            {isCorrected && (
              <BackButton
                isPending={back.isPending}
                onBack={() =>
                  void back.save({
                    seen: resume.correctedAt,
                    reset: [...fieldsOf(name)],
                    said: `Your ${what} are as they were read.`,
                  })
                }
              />
            )}
            <Button ref={opener} tone="quiet" size="small" aria-label={`Correct your ${what}`} onClick={open}>
              Correct
            </Button>
          </div>
        )}
      </div>
      {kept === null ? (
        children
      ) : (
        <SectionEditor
          ref={form}
          name={name}
          resume={resume}
          kept={kept}
          onChange={(draft) => setKept({ ...kept, draft })}
          onSaved={close}
          onCancel={cancel}
        >
          {children}
        </SectionEditor>
      )}
    </section>
  );
}
