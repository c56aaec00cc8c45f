import type { ParsedResume, ResumeWarning } from "@teamified/contracts/resumes";
import { Notice } from "@teamified/ui/notice";
import type { ReactNode } from "react";

const warningWords: Record<ResumeWarning["code"], string> = {
  hidden_text: "Text that a reader cannot see",
  instruction_to_ai: "A sentence addressed to software; it was not followed",
  few_words: "Few words",
  not_a_resume: "Does not look like a resume",
  truncated: "Only the beginning was read",
  read_from_picture: "Read from a picture",
  unread_page: "Not read",
  needs_review: "Could not be read for sure",
};

/** What was read from a resume, and what a person should look at. */
export function ResumeFacts({
  parsed,
  warnings,
}: {
  parsed: ParsedResume | null;
  warnings: ResumeWarning[];
}) {
  return (
    <div className="grid gap-4">
      {warnings.length > 0 && (
        <Notice title="Look at this yourself">
          <ul className="grid gap-1">
            {warnings.map((warning) => (
              <li key={`${warning.code}-${warning.page}-${warning.text}`} className="break-words">
                {warningWords[warning.code]}
                {warning.page !== null && `, page ${warning.page}`}: <em>{warning.text}</em>
              </li>
            ))}
          </ul>
        </Notice>
      )}
      {parsed === null ? (
        <p className="text-muted">Nothing was read from this file yet.</p>
      ) : (
        <dl className="grid gap-3">
          <Fact name="Experience">
            {parsed.experienceYears === null
              ? "no dates in the resume"
              : `${parsed.experienceYears.toLocaleString("en")} ${parsed.experienceYears === 1 ? "year" : "years"}`}
          </Fact>
          <Fact name="Skills">
            {parsed.skills.length === 0 ? (
              "none found"
            ) : (
              <ul className="flex flex-wrap gap-1.5">
                {parsed.skills.map((skill) => (
                  <li
                    key={skill.name}
                    title={`Page ${skill.source.page}, line ${skill.source.line}: ${skill.source.text}`}
                    className="rounded-sm border border-line bg-sunken px-1.5"
                  >
                    {skill.name}
                  </li>
                ))}
              </ul>
            )}
          </Fact>
          <Fact name="Roles">
            {parsed.previousRoles.length === 0 ? (
              "none found"
            ) : (
              <ul className="grid gap-1">
                {parsed.previousRoles.map((role) => (
                  <li key={`${role.source.page}-${role.source.line}-${role.title}`}>
                    {role.title}
                    {role.organization && `, ${role.organization}`}
                    <span className="text-muted">
                      {role.start && ` · ${role.start}–${role.end ?? (role.current ? "today" : "")}`}
                    </span>
                  </li>
                ))}
              </ul>
            )}
          </Fact>
          {parsed.education.length > 0 && (
            <Fact name="Education">
              <ul className="grid gap-1">
                {parsed.education.map((entry) => (
                  <li key={`${entry.source.page}-${entry.source.line}-${entry.institution}`}>
                    {entry.degree ? `${entry.degree}, ${entry.institution}` : entry.institution}
                  </li>
                ))}
              </ul>
            </Fact>
          )}
          {parsed.needsReview.length > 0 && (
            <Fact name="Not read for sure">{parsed.needsReview.join(", ")}</Fact>
          )}
        </dl>
      )}
    </div>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt className="text-[0.93em] text-muted">{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
