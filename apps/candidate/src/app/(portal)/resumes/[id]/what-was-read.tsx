"use client";

import type { ParsedResume, ResumeWarning, Source } from "@teamified/contracts/resumes";
import { useState } from "react";
import { DocumentText } from "./document-text.tsx";
import { ReadFields } from "./read-fields.tsx";
import { ReadingNotes } from "./reading-notes.tsx";

/** What was read, beside the lines that it came from: on a phone the text stands below. */
export function WhatWasRead({
  parsed,
  pages,
  warnings,
}: {
  parsed: ParsedResume;
  pages: { lines: string[] }[];
  warnings: ResumeWarning[];
}) {
  const [shown, setShown] = useState<{ source: Source; byPress: boolean } | null>(null);
  return (
    <section aria-labelledby="what-was-read">
      <h2 id="what-was-read" className="font-semibold text-[1.1em]">
        What was read
      </h2>
      <p className="mb-4 text-muted">
        Choose anything to see the line it came from. Interviews and feedback rest on this.
      </p>
      <ReadingNotes needsReview={parsed.needsReview} warnings={warnings} />
      <div className="grid gap-6 sm:grid-cols-[minmax(0,9fr)_minmax(0,11fr)] sm:items-start">
        <ReadFields
          parsed={parsed}
          shown={shown?.source ?? null}
          onShow={(source, byPress) => setShown({ source, byPress })}
        />
        <DocumentText pages={pages} source={shown?.source ?? null} bring={shown?.byPress ?? false} />
        <a href="#what-was-read" className="link touch inline-flex items-center sm:hidden">
          Back to what was read
        </a>
      </div>
    </section>
  );
}
