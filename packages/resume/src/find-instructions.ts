import { findPassages } from "@teamified/contracts/instructions/find-instructions";
import type { ResumeWarning } from "@teamified/contracts/resumes";
import { degreeWord, institutionWord } from "./word-lists.ts";

/** Longer lines are cut: the reader reads no further either. */
const maxLength = 4000;

/** The places (0-based) of lines that speak to an AI, alone or together with the line that follows. */
export function instructionLines(lines: readonly string[]): number[] {
  return [...instructionLinesInParts(lines)].flat();
}

/**
 * As `instructionLines`, some lines at a time and in order, each place once: whoever reads a long document can let
 * others go first in between.
 */
export function* instructionLinesInParts(lines: readonly string[]): Generator<number[]> {
  let last = -1;
  // Some lines at a time, so that no page is too long to be read; the next ones begin with the last of these.
  for (let from = 0; from < lines.length; from += linesAtOnce - 1) {
    const some = lines
      .slice(from, from + linesAtOnce)
      .map((line) => line.slice(0, maxLength).replaceAll("\n", " "));
    const passages = findPassages(withoutMarks(some).join("\n"));
    const found: number[] = [];
    let start = 0;
    some.forEach((line, index) => {
      const end = start + line.length;
      if (from + index > last && passages.some((passage) => passage.start < end && passage.end > start))
        found.push(from + index);
      start = end + 1;
    });
    last = found.at(-1) ?? last;
    yield found;
  }
}

const linesAtOnce = 12;

/** A mark with its name ("Note: sehr gut", "Grade: 10/10"): in a line about studies it asks for nothing. */
const mark =
  /(?<!\p{L})(?:(?:final |overall |abschluss|gesamt)?(?:grade|note|marks?|score|result)|c?gpa|mention|nota(?: final| media)?|voto|ocena|média|moyenne|percentage)\s{0,2}[:：=-]?\s{0,2}(?:\d{1,3}(?:[.,]\d{1,2})?(?:\s?(?:\/|of|out of|von|sur|su|de)\s?\d{1,3}(?:[.,]\d)?)?\s?%?|(?:sehr |very )?(?:gut|good)|excellent|outstanding|(?:with )?(?:distinction|merit|honou?rs)|first class|(?:très |assez )?bien|(?:summa |magna )?cum laude|[a-f][+-]?)(?![\p{L}\d])/giu;

/** The lines with the marks of studies blanked, so that places stay what they are. */
function withoutMarks(lines: readonly string[]): string[] {
  const studies = lines.map((line) => {
    const start = line.slice(0, 400);
    return degreeWord.test(start) || institutionWord.test(start);
  });
  return lines.map((line, at) =>
    studies[at] || studies[at - 1] || studies[at - 2]
      ? line.replace(mark, (found) => " ".repeat(found.length))
      : line,
  );
}

/**
 * Warnings (`instruction_to_ai`) for lines of a page that `instructionLines` found; neighbouring lines are one
 * warning. `page` is 1-based, or null when not known.
 */
export function instructionWarnings(
  lines: readonly string[],
  found: readonly number[],
  page: number | null,
): ResumeWarning[] {
  const warnings: ResumeWarning[] = [];
  let previous = -2;
  for (const index of found) {
    const text = lines[index] ?? "";
    const last = warnings.at(-1);
    if (last !== undefined && index === previous + 1) last.text = `${last.text} ${text}`.slice(0, 300);
    else warnings.push({ code: "instruction_to_ai", page, text: text.slice(0, 300) });
    previous = index;
  }
  return warnings;
}

/** Warnings for the lines of one page that are addressed to an AI. */
export function findInstructions(lines: readonly string[], page: number | null = null): ResumeWarning[] {
  return instructionWarnings(lines, instructionLines(lines), page);
}
