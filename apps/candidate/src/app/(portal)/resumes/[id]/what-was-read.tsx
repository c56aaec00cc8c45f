"use client";

import type { EffectiveResume } from "@teamified/contracts/resume-corrections";
import { Button } from "@teamified/ui/button";
import { goBackTo, type Place, type Shown, shownPlace } from "@teamified/ui/document-page";
import { DocumentViewer } from "@teamified/ui/document-viewer";
import { placeKey, ShownContext } from "@teamified/ui/shown-value";
import { useMemo, useRef, useState } from "react";
import type { Outputs } from "../../../../trpc/outputs.ts";
import { CorrectedAnything } from "./corrected-anything.tsx";
import { ReadFields } from "./read-fields.tsx";
import { ReadingNotes } from "./reading-notes.tsx";

type Resume = Outputs["resume"]["get"];

/** What was read, beside the document that it was read from: on a phone the document stands below. */
export function WhatWasRead({
  resume,
  data,
  pages,
}: {
  resume: Resume;
  data: EffectiveResume;
  pages: NonNullable<Resume["pages"]>;
}) {
  const [shown, setShown] = useState<Shown | null>(null);
  const values = useRef<HTMLDivElement>(null);
  const pressed = useRef<HTMLElement | null>(null);
  const context = useMemo(
    () => ({
      place: shownPlace(shown),
      show: (place: Place, from: HTMLElement, isPress: boolean) => {
        if (isPress) pressed.current = from;
        setShown({ place, bring: isPress });
      },
    }),
    [shown],
  );
  const viewerPages = pages.map(({ lines, image }, index) => ({
    lines,
    image: image && { ...image, src: `/api/resumes/${resume.id}/pages/${index + 1}` },
  }));
  const choose = (place: Place) => {
    setShown({ place, bring: false });
    values.current?.querySelector<HTMLElement>(`[data-place="${placeKey(place)}"]`)?.focus();
  };
  return (
    <section aria-labelledby="what-was-read" className="xl:-mx-[calc(min(34rem,50vw-2rem)-50%)] min-w-0">
      <h2 id="what-was-read" className="font-semibold text-[1.1em]">
        What was read
      </h2>
      <p className="mb-4 max-w-prose text-muted">
        Choose anything to see where it stands in your file. What is wrong you can correct: the hiring team
        sees what you write and what was read.
      </p>
      <ReadingNotes needsReview={data.needsReview} warnings={resume.warnings} />
      <ShownContext value={context}>
        <div className="grid gap-8 xl:grid-cols-[minmax(0,5fr)_minmax(0,6fr)] xl:items-start">
          <div ref={values} className="min-w-0">
            <CorrectedAnything resume={{ id: resume.id, correctedAt: resume.correctedAt, data }} />
            <ReadFields resume={{ id: resume.id, correctedAt: resume.correctedAt, data }} />
          </div>
          <DocumentViewer
            id="document"
            label="Your file"
            pages={viewerPages}
            shown={shown}
            places={placesOf(data)}
            onChoose={choose}
            className="xl:sticky xl:top-4 xl:max-h-[calc(100dvh-2rem)]"
            actions={
              <Button
                tone="quiet"
                size="small"
                className="xl:hidden"
                onClick={() => goBackTo(pressed.current, values.current)}
              >
                Back to the value
              </Button>
            }
          />
        </div>
      </ShownContext>
    </section>
  );
}

/** The lines that something was read from, what was taken out aside. */
function placesOf(data: EffectiveResume): Place[] {
  const lines = [data.name, data.email, data.phone, data.location, data.summary];
  const lists = [data.links, data.skills, data.previousRoles, data.education, data.languages];
  return [...lines, ...lists.flatMap((list): { source: Place | null }[] => list.items)].flatMap(
    ({ source }) => (source ? [source] : []),
  );
}
