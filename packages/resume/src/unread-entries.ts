import type { ParsedResume } from "@teamified/contracts/resumes";
import type { LabelledLine } from "./labelled-lines.ts";
import { findDates } from "./read-dates.ts";

/** A line with more words than this tells of a job rather than opening one. */
const mostWords = 16;

/**
 * Fields of which something was seen and not read: a stretch of time on a line that opens a job or a study, and no
 * job or study has it. A person should look there, since what is lost without a word hurts most.
 */
export function unreadEntries(
  lines: readonly LabelledLine[],
  { previousRoles, education }: Pick<ParsedResume, "previousRoles" | "education">,
): string[] {
  const fields: string[] = [];
  if (lines.some((line) => /^J[BI]$/u.test(line.label) && isUnread(line, previousRoles)))
    fields.push("previousRoles");
  if (lines.some((line) => /^E[BI]$/u.test(line.label) && isUnread(line, education)))
    fields.push("education");
  return fields;
}

function isUnread(
  line: LabelledLine,
  entries: readonly { start: string | null; end: string | null }[],
): boolean {
  const dates = findDates(line.text.slice(0, 200));
  if (dates?.isRange !== true || line.text.split(/\s+/u).length > mostWords) return false;
  const year = (date: string | null): string | null => date?.slice(0, 4) ?? null;
  const isSame = (one: string | null, other: string | null): boolean =>
    one !== null && year(one) === year(other);
  return !entries.some(({ start, end }) =>
    dates.end === null ? isSame(dates.start, start) : isSame(dates.start, start) || isSame(dates.end, end),
  );
}
