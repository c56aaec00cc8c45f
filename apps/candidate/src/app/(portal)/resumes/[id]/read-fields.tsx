"use client";

import type { CorrectedEducation, CorrectedRole } from "@teamified/contracts/resume-corrections";
import { formatStretch } from "@teamified/ui/format-stretch";
import { domainInWords, levelInWords } from "./domain-words.ts";
import type { CorrectableResume } from "./section.tsx";
import { LineSection, ListSection } from "./sections.tsx";

/** Every value that was read, as it stands now; each leads to its line, and each can be corrected. */
export function ReadFields({ resume }: { resume: CorrectableResume }) {
  const { data } = resume;
  const domains = Object.entries(data.technicalDomains);
  const asText = (value: string) => value;
  return (
    <div className="grid min-w-0 gap-5">
      <LineSection name="contact" resume={resume} />
      <LineSection name="summary" resume={resume} />
      <ListSection
        name="previousRoles"
        resume={resume}
        list={data.previousRoles}
        describe={(role) => (
          <TwoLines title={role.title} place={role.organization} dates={formatStretch(role)} />
        )}
        inWords={roleInWords}
      />
      <ListSection
        name="skills"
        resume={resume}
        list={data.skills}
        isChips
        describe={asText}
        inWords={asText}
      />
      <ListSection
        name="education"
        resume={resume}
        list={data.education}
        describe={(entry) => (
          <TwoLines
            title={entry.degree ?? entry.institution}
            place={entry.degree === null ? null : entry.institution}
            dates={formatStretch(entry)}
          />
        )}
        inWords={educationInWords}
      />
      <ListSection
        name="languages"
        resume={resume}
        list={data.languages}
        isChips
        describe={asText}
        inWords={asText}
      />
      <ListSection name="links" resume={resume} list={data.links} describe={asText} inWords={asText} />
      {domains.length > 0 && (
        <section className="border-line border-t pt-3">
          <h3 className="px-1.5 font-semibold">Fields of work</h3>
          <p className="px-1.5">
            {domains
              .map(([domain, level]) => `${domainInWords[domain] ?? domain} (${levelInWords[level]})`)
              .join(", ")}
          </p>
        </section>
      )}
    </div>
  );
}

function TwoLines({ title, place, dates }: { title: string; place: string | null; dates: string | null }) {
  return (
    <>
      <span className="font-medium">{title}</span>
      {place && `, ${place}`}
      {dates && <span className="block text-[0.88em] text-muted tabular-nums">{dates}</span>}
    </>
  );
}

function roleInWords(role: CorrectedRole): string {
  return [role.title, role.organization, formatStretch(role)].filter(Boolean).join(", ");
}

function educationInWords(entry: CorrectedEducation): string {
  return [entry.degree, entry.institution, formatStretch(entry)].filter(Boolean).join(", ");
}
