"use client";

import type { EffectiveList, LineField } from "@teamified/contracts/resume-corrections";
import { ShownValue } from "@teamified/ui/shown-value";
import type { ReactNode } from "react";
import { BackButton, CorrectedNote } from "./corrected-note.tsx";
import { Experience } from "./experience.tsx";
import { listChange } from "./list-changes.ts";
import { type CorrectableResume, Section } from "./section.tsx";
import { type SectionName, sectionSpecs } from "./section-specs.ts";
import { useSaveCorrection } from "./use-save-correction.ts";

type ListName = Exclude<SectionName, "contact" | "summary">;

/** Single lines: contact data, or the summary. */
export function LineSection({ name, resume }: { name: "contact" | "summary"; resume: CorrectableResume }) {
  const { save, isPending } = useSaveCorrection(resume.id);
  const { what, fields } = sectionSpecs[name];
  return (
    <Section name={name} resume={resume} isCorrected={false}>
      <dl className="grid gap-1">
        {fields.map(({ name: name_, label }) => {
          const field = name_ as LineField; // the specs of these two sections name nothing else
          const { value, source, by, read } = resume.data[field];
          return (
            <div key={field}>
              <dt className={name === "summary" ? "sr-only" : "px-1.5 text-[0.85em] text-muted"}>{label}</dt>
              <dd className="grid justify-items-start">
                {value === null ? (
                  <span className="px-1.5 py-0.5 text-muted">
                    {by === "candidate" ? "taken out" : "not found"}
                  </span>
                ) : (
                  <ShownValue source={source}>{value}</ShownValue>
                )}
                {by === "candidate" && (
                  <CorrectedNote
                    was={read ?? (value === null ? null : "not found")}
                    isPending={isPending}
                    onBack={() =>
                      void save({
                        seen: resume.correctedAt,
                        reset: [field],
                        said: `Your ${what} are as they were read.`,
                      })
                    }
                  />
                )}
              </dd>
            </div>
          );
        })}
      </dl>
    </Section>
  );
}

/** A list with an entry a line; `describe` draws one, `inWords` names it for what was there before. */
export function ListSection<T>({
  name,
  resume,
  list,
  isChips = false,
  describe,
  inWords,
}: {
  name: ListName;
  resume: CorrectableResume;
  list: EffectiveList<T>;
  isChips?: boolean;
  describe: (value: T) => ReactNode;
  inWords: (value: T) => string;
}) {
  const { save, isPending } = useSaveCorrection(resume.id);
  const { what } = sectionSpecs[name];
  const change = (how: Parameters<typeof listChange>[2]) =>
    void save({
      seen: resume.correctedAt,
      changes: listChange(resume.data, name, how),
      said: `Your ${what} are saved.`,
    });
  const notes = list.items.map((item, at) =>
    item.by === "candidate" && !(isChips && item.from === null) ? (
      <CorrectedNote
        key={`note-${item.from}-${inWords(item.value)}`}
        was={item.read === null ? null : inWords(item.read)}
        isPending={isPending}
        onBack={() => change({ backToRead: at })}
      />
    ) : null,
  );
  return (
    <Section name={name} resume={resume} isCorrected={list.corrected && !hasOneWayBack(list)}>
      {list.items.length === 0 && (
        <p className="px-1.5 text-muted">Nothing found. You can add what is missing.</p>
      )}
      <ul className={isChips ? "flex flex-wrap gap-1.5 px-1.5" : "grid gap-1"}>
        {list.items.map((item, at) => (
          <li key={`${item.from}-${inWords(item.value)}`} className="grid min-w-0 justify-items-start">
            <ShownValue source={item.source} chip={isChips}>
              {describe(item.value)}
              {isChips && item.by === "candidate" && (
                <span className="ml-1.5 text-[0.85em] text-muted">yours</span>
              )}
            </ShownValue>
            {!isChips && notes[at]}
          </li>
        ))}
      </ul>
      {isChips && notes}
      {list.removed.length > 0 && (
        <ul aria-label={`Taken out of your ${what}`} className="mt-1 grid gap-0.5">
          {list.removed.map(({ value, from }) => (
            <li key={from} className="flex flex-wrap items-center gap-x-2 px-1.5 text-[0.85em] text-muted">
              <span className="min-w-0 wrap-anywhere">
                taken out by you: <s>{inWords(value)}</s>
              </span>
              <BackButton label="Put back" isPending={isPending} onBack={() => change({ putBack: from })} />
            </li>
          ))}
        </ul>
      )}
      {name === "previousRoles" && <Experience years={resume.data.experienceYears} />}
    </Section>
  );
}

/** Whether the only correction of a list can be taken back where it stands; then the section need not offer it. */
function hasOneWayBack<T>({ items, removed }: EffectiveList<T>): boolean {
  const corrected = items.filter(({ by }) => by === "candidate");
  return corrected.length + removed.length === 1 && corrected.every(({ from }) => from !== null);
}
