import { hiddenReasons, quotesPassage, type ResumeWarning } from "@teamified/contracts/resumes";
import { Notice } from "@teamified/ui/notice";

const fieldInWords: Record<string, string> = {
  name: "your name",
  email: "your e-mail address",
  phone: "your telephone number",
  previousRoles: "your roles and their dates",
  education: "your education",
  skills: "your skills",
};

const warningInWords: Record<Exclude<ResumeWarning["code"], "needs_review">, string> = {
  hidden_text: "There is text in the file that nobody sees on the page. It was left out.",
  instruction_to_ai:
    "A passage speaks to a computer and not to a person. It was left out and changes nothing.",
  not_a_resume: "This does not look like a resume.",
  few_words: "There are few words in the file. If some of it is a picture, its text could not be read.",
  truncated: "The file is very long, so only its beginning was read.",
  read_from_picture: "We read this page from a picture. Please compare names and numbers.",
  unread_page: "Some of the file could not be read. Upload it with real text if something is missing.",
};

/** What could not be read well and what was left out, in kind words: mostly it is the file's layout. */
export function ReadingNotes({
  needsReview,
  warnings,
}: {
  needsReview: string[];
  warnings: ResumeWarning[];
}) {
  const fields = needsReview.map((field) => fieldInWords[field] ?? field);
  const notes = warnings.flatMap((warning) => {
    const { code, page, reason } = warning;
    if (code === "needs_review") return [];
    const words = `${warningInWords[code]}${reason ? ` ${hiddenReasons[reason]}` : ""}`;
    return [{ words, page, text: quotesPassage(warning) ? warning.text : "" }];
  });
  if (fields.length === 0 && notes.length === 0) return null;
  return (
    <div className="mb-5 grid gap-3">
      {fields.length > 0 && (
        <Notice tone="waiting" title="Please have a look">
          We are not sure that we read {new Intl.ListFormat("en").format(fields)} completely. That is mostly a
          matter of layout. If something is missing, a plainer file may help: one column, dates beside each
          role.
        </Notice>
      )}
      {notes.length > 0 && (
        <Notice title="Good to know">
          <ul className="grid gap-2">
            {notes.map(({ words, page, text }) => (
              <li key={`${page}:${words}:${text}`}>
                {words}
                {page !== null && ` Page ${page}.`}
                {text !== "" && (
                  <span className="mt-0.5 block break-words border-line-strong border-l-2 pl-2 text-[0.9em] text-muted">
                    {text}
                  </span>
                )}
              </li>
            ))}
          </ul>
        </Notice>
      )}
    </div>
  );
}
