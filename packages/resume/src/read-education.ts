import type { ParsedResume } from "@teamified/contracts/resumes";
import { placeStrength } from "./place-names.ts";
import { type Piece, type ResumeEntry, readEntries } from "./read-entries.ts";
import { isSchooling } from "./read-roles.ts";
import type { ResumeLine } from "./resume-lines.ts";
import { degreeWord, institutionWord, studyWord } from "./word-lists.ts";

type Education = ParsedResume["education"][number];

/** Schools and degrees of the education section, in its order; without dates, one for each school. */
export function readEducation(lines: readonly ResumeLine[]): Education[] {
  const section = lines.filter((line) => line.section === "education");
  const complete = (pieces: readonly Piece[]): boolean =>
    pieces.some((piece) => institutionWord.test(piece.text)) &&
    pieces.some((piece) => degreeWord.test(piece.text));
  const astray = readEntries(
    lines.filter((line) => line.section === "experience"),
    complete,
  ).filter((entry) => isSchooling(entry.pieces));
  const entries = readEntries(section, complete).flatMap((entry) =>
    entry.dates === null ? splitUndated(entry) : [entry],
  );
  return [...entries, ...astray].flatMap(toEducation);
}

/** Schools without dates: each begins where a second school, or a second degree, is named. */
function splitUndated(entry: ResumeEntry): ResumeEntry[] {
  const groups: Piece[][] = [];
  for (const piece of entry.pieces) {
    const group = groups.at(-1);
    const repeats =
      group === undefined ||
      (institutionWord.test(piece.text) &&
        group.some((other) => other.line !== piece.line && institutionWord.test(other.text))) ||
      (degreeWord.test(piece.text) &&
        group.some((other) => other.line !== piece.line && degreeWord.test(other.text)) &&
        complete(group));
    if (repeats) groups.push([piece]);
    else group.push(piece);
  }
  return groups
    .filter((pieces) => pieces.some((piece) => institutionWord.test(piece.text)))
    .map((pieces) => ({ dates: null, pieces, over: [] }));
}

function complete(pieces: readonly Piece[]): boolean {
  return (
    pieces.some((piece) => institutionWord.test(piece.text)) &&
    pieces.some((piece) => degreeWord.test(piece.text))
  );
}

/** A part of a piece between commas, and what it is. */
type Segment = { text: string; piece: Piece; kind: "institution" | "degree" | "study" | "place" | "name" };

function toEducation(entry: ResumeEntry): Education[] {
  const own = entry.pieces.flatMap(segmentsOf);
  const segments = own.some((segment) => segment.kind === "institution" || segment.kind === "name")
    ? own
    : [...own, ...entry.over.flatMap(segmentsOf)];
  const named =
    segments.find((segment) => segment.piece.label === "institution") ??
    segments.find((segment) => segment.kind === "institution") ??
    segments.find((segment) => segment.kind === "name") ??
    // "High School Diploma" alone names the school too.
    segments.find((segment) => institutionWord.test(segment.text));
  if (named === undefined) return [];
  const lone = entry.dates !== null && !entry.dates.isRange;
  return [
    {
      institution: institutionOf(named, segments),
      degree: degreeOf(segments.filter((segment) => segment !== named)),
      // A single date of a course of study is its end.
      start: lone ? null : (entry.dates?.start ?? null),
      end: lone ? (entry.dates?.start ?? null) : (entry.dates?.end ?? null),
      source: named.piece.line.source,
    },
  ];
}

function segmentsOf(piece: Piece): Segment[] {
  const whole = splitAtSchool(piece.text);
  if (placeStrength(piece.text) === 2 && !institutionWord.test(piece.text))
    return [{ text: piece.text, piece, kind: "place" }];
  return whole
    .flatMap((text) => text.split(/,\s+/u))
    .map((text) => ({ text, piece, kind: kindOf(text, piece) }));
}

/** "BACHELOR OF NURSING Tampere University": letters change from capitals to small ones where the school begins. */
function splitAtSchool(text: string): string[] {
  const match = /^((?:\p{Lu}[\p{Lu}'’.&-]+\s+){2,10})(\p{Lu}\p{Ll}.*)$/u.exec(text);
  const [, capitals = "", rest = ""] = match ?? [];
  return match !== null && degreeWord.test(capitals) && institutionWord.test(rest)
    ? [capitals.trim(), rest]
    : [text];
}

function kindOf(text: string, piece: Piece): Segment["kind"] {
  if (piece.label === "institution") return "institution";
  if (piece.label === "degree") return "degree";
  const degree = degreeWord.test(text);
  if (institutionWord.test(text) && !(degree && /diploma|degree|bachelor|master|abitur/iu.test(text)))
    return "institution";
  if (degree) return "degree";
  if (placeStrength(text) === 2 || /^\p{Lu}{2}$/u.test(text)) return "place";
  return studyWord.test(text) ? "study" : "name";
}

/** The school with what belongs to its name: "University of California, Berkeley", but not the town of others. */
function institutionOf(named: Segment, segments: readonly Segment[]): string {
  const at = segments.indexOf(named);
  const after = segments.slice(at + 1).filter((segment) => segment.piece === named.piece);
  const [next, second] = after;
  if (next === undefined || second?.kind === "place") return named.text;
  const ownCity =
    /^(?:the )?univers\p{L}+ (?:of|de|do|degli|di|von|van)\b/iu.test(named.text) && next.kind === "place";
  const isName = next.kind === "name" || next.kind === "institution" || ownCity;
  return isName && next.text.split(" ").length <= 4 ? `${named.text}, ${next.text}` : named.text;
}

/** The degree as it is written, with its field: from the first to the last part of one piece that speaks of it. */
function degreeOf(segments: readonly Segment[]): string | null {
  const runs: { text: string; piece: Piece; named: boolean }[] = [];
  let open: { text: string; piece: Piece; named: boolean } | null = null;
  for (const segment of segments) {
    const speaks = segment.kind === "degree" || segment.kind === "study";
    const joined = open !== null && speaks ? joinOnLine(open, segment) : null;
    if (joined !== null && open !== null) {
      open.text = joined;
      open.piece = segment.piece;
      open.named ||= segment.kind === "degree";
    } else {
      open = speaks ? { text: segment.text, piece: segment.piece, named: segment.kind === "degree" } : null;
      if (open !== null) runs.push(open);
    }
  }
  const degrees = runs.filter((run) => run.named).sort((a, b) => b.text.length - a.text.length);
  const [degree] = degrees;
  if (degree === undefined) return null;
  const field = runs.find((run) => !run.named && !degrees.some((other) => other.text.includes(run.text)));
  // "PhD" beside "Computer Science": both stand there, the word between them is ours.
  return field === undefined ||
    studyWord.test(degree.text.replace(/^\S+ of \S+$/u, "")) ||
    /\s(?:in|en|em|of|de)\s\S+\s\S/iu.test(degree.text)
    ? degree.text
    : `${degree.text} in ${field.text}`;
}

/** What stands from one part to the next on their line, when only signs are between them; null otherwise. */
function joinOnLine(open: { text: string; piece: Piece }, segment: Segment): string | null {
  if (open.piece.line !== segment.piece.line) return null;
  const text = segment.piece.line.text;
  const start = text.indexOf(open.text);
  const end = text.indexOf(segment.text, start + open.text.length);
  if (start < 0 || end < 0) return null;
  return /^[\s,–—|·-]{1,4}$/u.test(text.slice(start + open.text.length, end)) &&
    !text.slice(start, end).includes("\t")
    ? text.slice(start, end + segment.text.length)
    : null;
}
