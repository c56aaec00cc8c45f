import type { Sourced } from "@teamified/contracts/resumes";
import { findDates } from "./read-dates.ts";
import type { ResumeLine } from "./resume-lines.ts";

const mostHighlights = 80;
const longest = 400;
/** Fewer words say a name or a place rather than what was done. */
const fewestWords = 5;

/**
 * What was done, sentence by sentence: the items under jobs and projects in the order of the page, each with its first
 * line. Lines that go on below it are joined to it, and words that were broken there. `headings` are places
 * (`page:line`) of jobs and schools, which belong to no sentence; where no line `wraps`, none that is long goes on.
 */
export function readHighlights(
  lines: readonly ResumeLine[],
  { headings = new Set(), wraps = true }: { headings?: ReadonlySet<string>; wraps?: boolean } = {},
): Sourced<string>[] {
  const told = lines.filter((line) => line.section === "experience" || line.section === "projects");
  const isHeading = ({ source }: ResumeLine): boolean => headings.has(`${source.page}:${source.line}`);
  const widest = Math.max(0, ...told.map((line) => textOf(line).length));
  const found: Sourced<string>[] = [];
  for (let at = 0; at < told.length && found.length < mostHighlights; at++) {
    const first = told[at];
    if (first === undefined || isHeading(first) || !opens(first, told[at + 1], widest)) continue;
    let value = textOf(first);
    for (
      let next = told[at + 1];
      next !== undefined &&
      !isHeading(next) &&
      goesOn(told[at], next, wraps ? widest : Number.POSITIVE_INFINITY);
      next = told[at + 1]
    ) {
      value = join(value, textOf(next));
      at += 1;
    }
    if (value.split(/\s+/u).length >= fewestWords && value.length <= longest)
      found.push({ value, source: first.source });
  }
  return found;
}

/** An item of a list, or running text that is no heading of an entry. */
function opens(line: ResumeLine, next: ResumeLine | undefined, widest: number): boolean {
  if (line.bullet) return true;
  const text = textOf(line);
  if (text.split(/\s+/u).length < 8 || findDates(text) !== null) return false;
  return /[.,;]\s|\.$/u.test(text) || (next !== undefined && goesOn(line, next, widest));
}

/** Whether a line continues the one before: it begins in the middle of a sentence, or the other was cut at the margin. */
function goesOn(before: ResumeLine | undefined, line: ResumeLine, widest: number): boolean {
  if (before === undefined || line.bullet || line.opensBlock) return false;
  if (line.source.page !== before.source.page) return false;
  // Dates beside or in it make it the heading of another entry.
  if (line.parts.slice(1).some((part) => findDates(part) !== null) || findDates(line.text)?.isRange === true)
    return false;
  const [said, next] = [textOf(before), textOf(line)];
  // A whole word and a full stop end a sentence, whatever comes below it.
  if (/\p{L}{4}[.!?]$|[%)\d][.!?]$/u.test(said)) return false;
  if (
    /^[\p{Ll}(]/u.test(next) ||
    /(?:[-‐,&(]|\b(?:and|or|of|the|to|for|with|in|a|an|by|on|from))$/iu.test(said)
  )
    return true;
  return !/[.!?:]$/u.test(said) && said.length >= 0.85 * widest && line.parts.length === 1;
}

/** Dates and places beside a line are no part of its sentence. */
function textOf(line: ResumeLine): string {
  return line.parts[0] ?? "";
}

/** Beginnings of words that keep their hyphen when a line ends behind it: "cross-" and "device". */
const compound =
  /(?:^|[\s(])(?:all|anti|back|best|bi|built|client|co|cost|cross|customer|cutting|data|decision|end|event|ex|fault|fast|first|five|four|front|full|hands|high|in|large|long|low|mid|mission|mobile|multi|non|off|on|one|open|out|part|peer|post|pre|problem|product|production|ready|real|role|scale|second|self|semi|server|short|side|single|small|state|sub|test|third|three|time|to|top|two|user|up|well|world|year)[-‐]$/iu;

function join(text: string, more: string): string {
  if (!/\p{L}[-‐]$/u.test(text) || !/^\p{L}/u.test(more)) return `${text} ${more}`;
  return /^\p{Ll}/u.test(more) && !compound.test(text) ? text.slice(0, -1) + more : text + more;
}
