import type { Source } from "@teamified/contracts/resumes";
import { type DateRange, findDates } from "./read-dates.ts";
import type { ResumeLine } from "./resume-lines.ts";
import { locationPattern } from "./word-lists.ts";

/** One job or course of study: its dates and the pieces of text set around them, nearest first. */
export type ResumeEntry = { dates: DateRange | null; pieces: string[]; source: Source };

/** A heading of an entry is at most this many lines away from its dates. */
const reach = 3;

/**
 * Cuts a section into entries. Layouts differ in where the dates stand — beside, above or below the names — so the
 * dates are found first, and the short lines around them are its heading: those on the same line, then those
 * directly below or above, as far as no other entry has taken them, until `isComplete` finds what an entry needs.
 */
export function readEntries(
  lines: readonly ResumeLine[],
  isComplete: (pieces: readonly string[]) => boolean,
): ResumeEntry[] {
  const dated = lines.map((line) => datesOfHeading(line));
  const taken = new Set<number>();
  const entries: ResumeEntry[] = [];
  // A section that begins with names and not with dates sets names above dates throughout.
  const firstDated = dated.findIndex((dates) => dates !== null);
  const namesAbove = firstDated > 0 && run(lines, dated, taken, firstDated, -1).length > 0;
  dated.forEach((dates, index) => {
    const line = lines[index];
    if (dates === null || line === undefined) return;
    const beside =
      line.bullet || (line.parts.length > 1 && isSentence(line.parts[0] ?? "")) ? [] : without(line, dates);
    const below = run(lines, dated, taken, index, 1);
    const above = run(lines, dated, taken, index, -1);
    const textOf = (places: number[]): string[] => places.flatMap((at) => piecesOf(lines[at]?.parts ?? []));
    // Text beside the dates goes on below them unless the section starts above; dates alone stand under their heading.
    const [first, second] = beside.length > 0 && !namesAbove ? [below, above] : [above, below];
    let needed = beside.length > 0 && isComplete(beside) ? [] : first.length > 0 ? first : second;
    if (needed === first && !isComplete([...beside, ...textOf(needed)])) needed = [...needed, ...second];
    taken.add(index);
    for (const at of needed) taken.add(at);
    const pieces = [...beside, ...textOf(needed)];
    if (pieces.length === 0) return;
    // The cited line is the one that names the thing; the dates are near it.
    const source = (beside.length > 0 ? line : (lines[needed[0] ?? index] ?? line)).source;
    entries.push({ dates, pieces, source });
  });
  return entries;
}

/** Dates that belong to a heading: a range anywhere outside a sentence, a lone date only in a part of its own. */
function datesOfHeading(line: ResumeLine): DateRange | null {
  for (const part of line.parts) {
    const dates = findDates(part);
    if (dates === null || dates.start === null) continue;
    const rest = part
      .replace(dates.text, " ")
      .replace(/[()[\],|–—-]/gu, " ")
      .trim();
    if (isSentence(rest)) continue;
    if (dates.isRange && (!line.bullet || line.parts.length > 1 || rest === "")) return dates;
    if (!dates.isRange && rest === "") return dates;
    if (
      !dates.isRange &&
      !line.bullet &&
      line.parts.length === 1 &&
      /[(,|–—]\s*(?:\p{L}+\.? )?\d{4}\)?$/u.test(part)
    )
      return dates;
  }
  return null;
}

function without(line: ResumeLine, dates: DateRange): string[] {
  return piecesOf(
    line.parts.map((part) => part.replace(dates.text, "\t")).flatMap((part) => part.split("\t")),
  );
}

/** Neighbouring heading lines in one direction, nearest first. */
function run(
  lines: readonly ResumeLine[],
  dated: readonly (DateRange | null)[],
  taken: ReadonlySet<number>,
  from: number,
  step: 1 | -1,
): number[] {
  const found: number[] = [];
  for (let at = from + step; found.length < reach; at += step) {
    const line = lines[at];
    if (line === undefined || taken.has(at) || !isHeadingLine(line)) break;
    // A line with dates is another entry's; below, so is the first line of a block.
    if (dated[at] !== null) break;
    if (step === 1 && line.opensBlock) break;
    found.push(at);
    if (step === -1 && line.opensBlock) break;
  }
  if (step === 1) {
    // Lines right above the next dates may be the next entry's heading: then only what surely is ours stays.
    const after = from + found.length + 1;
    const next = lines[after];
    if (
      found.length > 0 &&
      next !== undefined &&
      dated[after] !== null &&
      without(next, dated[after] ?? emptyDates).length === 0
    )
      return found.slice(0, -2);
  }
  return found;
}

const emptyDates: DateRange = { start: null, end: null, current: false, text: "", at: 0, isRange: false };

function isHeadingLine(line: ResumeLine | undefined): boolean {
  if (line === undefined || line.bullet) return false;
  if (/^(?:https?:|www\.)/iu.test(line.text)) return false;
  return line.parts.every((part) => !isSentence(part)) && /^[\p{Lu}\p{Lo}\p{N}"“(]|^e?[A-Z]/u.test(line.text);
}

/** Running text rather than a name: long, or ended by a full stop that is not an abbreviation's. */
export function isSentence(text: string): boolean {
  if (
    /[.!?;]$/u.test(text) &&
    !/\b(?:inc|ltd|co|corp|llc|gmbh|s\.a|b\.v|plc|pty|bros|jr|sr|ph\.d|b\.sc|m\.sc|b\.s|m\.s|b\.a|m\.a|u\.s|d\.c)\.$/iu.test(
      text,
    )
  )
    return true;
  return text.split(/\s+/u).length > 11;
}

/** Pieces of heading text, cut at the signs that people put between name, title and place. */
export function piecesOf(parts: readonly string[]): string[] {
  return parts
    .flatMap((part) => part.split(/\s+[–—|•·∙⋅@]\s+|\s+-\s+|\s*\|\s*|\s+at\s+(?=\p{Lu})/u))
    .map((piece) =>
      piece
        .replace(/^[\s,;:()[\]–—|•·-]+|[\s,;:([–—|•·-]+$/gu, "")
        .replace(/^\(?([^()]*)\)$/u, "$1")
        .trim(),
    )
    .filter((piece) => piece !== "" && /\p{L}/u.test(piece))
    .filter((piece) => !/^\d+\s*(?:years?|months?|yrs?|mos?)\b/iu.test(piece));
}

/** The part before a place ("Google, Mountain View, CA" → "Google"); a place alone stays whole. */
export function withoutPlace(piece: string): string {
  const match = /^(.+?),\s+(\p{Lu}[\p{L}. ]+),\s*(\p{Lu}[\p{L}. ]+)$/u.exec(piece);
  const [, name, city] = match ?? [];
  // "San Jose, CA, USA": the middle is a state, so the first part is the city.
  return name === undefined || /^\p{Lu}{2}$/u.test(city ?? "") ? piece : name;
}

export function isPlace(piece: string): boolean {
  return locationPattern.test(piece);
}
