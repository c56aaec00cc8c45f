import type { EffectiveResume } from "@teamified/contracts/resume-corrections";
import type { ResumeWarning } from "@teamified/contracts/resumes";
import { Notice } from "@teamified/ui/notice";
import { ResumeData } from "./resume-data.tsx";

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

/** What was read from a resume as the candidate put it right, and what a person should look at. */
export function ResumeFacts({ data, warnings }: { data: EffectiveResume | null; warnings: ResumeWarning[] }) {
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
      {data === null ? (
        <p className="text-muted">Nothing was read from this file yet.</p>
      ) : (
        <ResumeData data={data} />
      )}
    </div>
  );
}
