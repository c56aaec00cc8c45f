import type { ParsedResume } from "@teamified/contracts/resumes";
import {
  isPlace,
  isSentence,
  piecesOf,
  type ResumeEntry,
  readEntries,
  withoutPlace,
} from "./read-entries.ts";
import { isSchooling } from "./read-roles.ts";
import type { ResumeLine } from "./resume-lines.ts";
import { degreeWord, institutionWord, studyWord } from "./word-lists.ts";

type Education = ParsedResume["education"][number];

/** Schools and degrees of the education section, in its order; without dates, a line per school. */
export function readEducation(lines: readonly ResumeLine[]): Education[] {
  const section = lines.filter((line) => line.section === "education");
  const complete = (pieces: readonly string[]): boolean =>
    pieces.some((piece) => institutionWord.test(piece)) && pieces.some((piece) => degreeWord.test(piece));
  const experience = lines.filter((line) => line.section === "experience");
  const astray = readEntries(experience, complete).filter((entry) => isSchooling(entry.pieces));
  const entries = [...readEntries(section, complete), ...astray];
  return (entries.length > 0 ? entries : undated(section)).flatMap(toEducation);
}

function undated(section: readonly ResumeLine[]): ResumeEntry[] {
  return section.flatMap((line, index) => {
    if (!institutionWord.test(line.text) || isSentence(line.text)) return [];
    const near = [section[index - 1], section[index + 1]].filter(
      (other) =>
        other !== undefined &&
        !other.bullet &&
        degreeWord.test(other.text) &&
        !institutionWord.test(other.text),
    );
    return [
      {
        dates: null,
        pieces: piecesOf([...line.parts, ...near.flatMap((other) => other?.parts ?? [])]),
        source: line.source,
      },
    ];
  });
}

function toEducation(entry: ResumeEntry): Education[] {
  const pieces = entry.pieces.filter(
    (piece) => !isPlace(piece) || institutionWord.test(piece) || degreeWord.test(piece),
  );
  const named =
    pieces.find((piece) => institutionWord.test(piece)) ??
    pieces.find((piece) => !degreeWord.test(piece) && !studyWord.test(piece));
  if (named === undefined) return [];
  const { institution: placed, rest } = splitInstitution(named);
  const institution = withoutPlace(placed);
  const degrees = [...rest, ...pieces.filter((piece) => piece !== named)].filter((piece) =>
    degreeWord.test(piece),
  );
  // "PhD" beside "PhD in Computer Science": the longer says more.
  const degree = degrees.sort((a, b) => b.length - a.length)[0] ?? null;
  const lone = entry.dates !== null && !entry.dates.isRange;
  return [
    {
      institution,
      degree,
      // A single date of a course of study is its end.
      start: lone ? null : (entry.dates?.start ?? null),
      end: lone ? (entry.dates?.start ?? null) : (entry.dates?.end ?? null),
      source: entry.source,
    },
  ];
}

/** "Princeton University, PhD in Computer Science" holds two things; "University of California, Berkeley" one. */
function splitInstitution(piece: string): { institution: string; rest: string[] } {
  const segments = piece.split(/,\s+/u);
  const isOther = (segment: string): boolean =>
    !institutionWord.test(segment) && (degreeWord.test(segment) || studyWord.test(segment));
  const own = segments.filter((segment) => !isOther(segment));
  if (own.length === 0 || own.length === segments.length) return { institution: piece, rest: [] };
  return { institution: own.join(", "), rest: segments.filter(isOther) };
}
