import type { ParsedResume } from "@teamified/contracts/resumes";
import { isPlace, readEntries, withoutPlace } from "./read-entries.ts";
import type { ResumeLine } from "./resume-lines.ts";
import { degreeWord, institutionWord, titleWord } from "./word-lists.ts";

type Role = ParsedResume["previousRoles"][number];

/**
 * Jobs of the experience section, in its order. `unclear` says that an entry was found whose title or employer could
 * not be told apart: a person should look.
 */
export function readRoles(lines: readonly ResumeLine[]): { roles: Role[]; unclear: boolean } {
  const roles: Role[] = [];
  let unclear = false;
  let employer: string | null = null;
  const experience = lines.filter((line) => line.section === "experience");
  for (const entry of readEntries(
    experience,
    (found) =>
      found.some((piece) => titleWord.test(piece)) && found.filter((piece) => !isPlace(piece)).length > 1,
  )) {
    // Layouts with headings in odd places can set a school among the jobs.
    if (isSchooling(entry.pieces)) continue;
    const pieces = entry.pieces
      .map((piece) => (titleWord.test(piece) ? piece : withoutPlace(piece)))
      .filter((piece) => titleWord.test(piece) || !isPlace(piece));
    let { title, organization } = nameTitleAndEmployer(pieces);
    if (title === null) {
      const [first, second] = pieces;
      if (first === undefined) continue;
      unclear = true;
      // A lone employer above several jobs names the next ones.
      if (second === undefined) {
        employer = first;
        continue;
      }
      [title, organization] = [second, first];
    }
    organization ??= employer;
    employer = organization;
    const { start = null, end = null, current = false } = entry.dates ?? {};
    roles.push({ title, organization, start, end, current, source: entry.source });
  }
  return { roles, unclear };
}

function nameTitleAndEmployer(pieces: readonly string[]): {
  title: string | null;
  organization: string | null;
} {
  const title = pieces.find((piece) => titleWord.test(piece)) ?? null;
  if (title === null) return { title: null, organization: null };
  const organization =
    pieces.find((piece) => piece !== title && !titleWord.test(piece)) ??
    pieces.find((piece) => piece !== title) ??
    null;
  const segments = title.split(/,\s+/u);
  if (segments.length === 1) return { title, organization };
  // "Employer, Title" or "Title, Employer" on one line; with the employer elsewhere, the comma is the title's own.
  const titled = segments.filter((segment) => titleWord.test(segment));
  const others = segments.filter((segment) => !titleWord.test(segment) && !isPlace(segment));
  if (organization !== null || others.length === 0) return { title, organization };
  return {
    title: titled.join(", "),
    organization: /^(?:inc|ltd|llc|corp)\.?$/iu.test(others[1] ?? "")
      ? `${others[0]}, ${others[1]}`
      : (others[0] ?? null),
  };
}

/** A school and a degree together are no job. */
export function isSchooling(pieces: readonly string[]): boolean {
  return (
    pieces.some((piece) => institutionWord.test(piece)) &&
    pieces.some((piece) => degreeWord.test(piece)) &&
    !pieces.some((piece) => titleWord.test(piece))
  );
}
