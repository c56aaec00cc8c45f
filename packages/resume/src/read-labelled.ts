import type { ParsedResume } from "@teamified/contracts/resumes";
import { isSentence } from "./heading-lines.ts";
import { type TaggedSpan, tagHeading } from "./label-resume.ts";
import type { LabelledLine } from "./labelled-lines.ts";
import { placeStrength } from "./place-names.ts";
import { type DateRange, findAllDates, findDates } from "./read-dates.ts";
import { institutionWord, legalForm } from "./word-lists.ts";

type Role = ParsedResume["previousRoles"][number];
type Education = ParsedResume["education"][number];

/** One job or course of study as its words were tagged. */
type Entry = {
  spans: Partial<Record<"T" | "O" | "I" | "G", TaggedSpan>>;
  dates: TaggedSpan[];
  first: number;
  last: number;
};

const kinds = { J: ["JB", "JI"], E: ["EB", "EI"] } as const;

/** Groups of heading lines of one kind that stand together, cut into entries. */
function entriesOf(lines: readonly LabelledLine[], kind: "J" | "E"): Entry[] {
  const labels: readonly string[] = kinds[kind];
  const widest = Math.max(0, ...lines.map((line) => line.text.length));
  const entries: Entry[] = [];
  for (let at = 0; at < lines.length; ) {
    if (!labels.includes(lines[at]?.label ?? "")) {
      at += 1;
      continue;
    }
    let end = at;
    while (end < lines.length && labels.includes(lines[end]?.label ?? "")) end += 1;
    const group = lines
      .slice(at, end)
      .map((line, index) => ({ text: line.text, label: line.label, place: at + index }));
    const spans = joinWrapped(tagHeading(group, kind), lines, widest);
    entries.push(...cut(spans, lines, at));
    at = end;
  }
  return entries;
}

/** Words that a name may go on with in the next line, though nothing else tells that it wrapped. */
const schoolOrForm =
  /^(?:(?:pvt|ltd|limited|llc|inc|co|corp|gmbh|private|institute|school|college|university|of|and|for)\b|\p{Ll})/iu;

/** Two stretches of one tag, the first of which ends a full line and the second begins the next, are one that wrapped. */
function joinWrapped(
  spans: readonly TaggedSpan[],
  lines: readonly LabelledLine[],
  widest: number,
): TaggedSpan[] {
  const joined: TaggedSpan[] = [];
  for (const span of spans) {
    const last = joined.at(-1);
    const above = last === undefined ? undefined : lines[last.lastLine]?.text;
    const own = lines[span.line];
    const wraps =
      last !== undefined &&
      above !== undefined &&
      own !== undefined &&
      last.tag === span.tag &&
      span.tag !== "L" &&
      span.line === last.lastLine + 1 &&
      (above.length >= 0.7 * widest ||
        schoolOrForm.test(span.text) ||
        (span.tag === "I" && !institutionWord.test(span.text))) &&
      (own.label === "JI" || own.label === "EI") &&
      above.endsWith(last.text.slice(-6)) &&
      own.text.startsWith(span.text.slice(0, 6));
    if (wraps)
      joined[joined.length - 1] = { ...last, text: `${last.text} ${span.text}`, lastLine: span.lastLine };
    else joined.push(span);
  }
  return joined;
}

function cut(spans: readonly TaggedSpan[], lines: readonly LabelledLine[], start: number): Entry[] {
  const entries: Entry[] = [];
  let open: Entry = { spans: {}, dates: [], first: start, last: start };
  const isNamed = (entry: Entry): boolean => Object.keys(entry.spans).length > 0;
  const begin = (line: number): void => {
    if (isNamed(open) || open.dates.length > 0) entries.push(open);
    open = { spans: {}, dates: [], first: line, last: line };
  };
  let line = -1;
  for (const span of spans) {
    const opens = span.line !== line && /^(?:JB|EB)$/u.test(lines[span.line]?.label ?? "");
    if (opens && span.line !== open.first && (isNamed(open) || open.dates.length > 0)) begin(span.line);
    line = span.line;
    if (span.tag === "D") {
      const whole = Object.keys(open.spans).length > 1;
      if (open.dates.length > 0 && whole && span.line !== open.dates.at(-1)?.lastLine) begin(span.line);
      open.dates.push(span);
    } else if (span.tag === "T" || span.tag === "O" || span.tag === "I" || span.tag === "G") {
      const before = open.spans[span.tag];
      if (before !== undefined) {
        const joined = joinOnLine(before, span, lines);
        if (joined !== null) {
          open.spans[span.tag] = { ...before, text: joined };
          continue;
        }
        begin(span.line);
      }
      open.spans[span.tag] = span;
    }
    open.last = span.lastLine;
  }
  begin(start);
  return entries;
}

/** The text from one stretch to the next of the same tag on its line, when only signs stand between them. */
function joinOnLine(before: TaggedSpan, span: TaggedSpan, lines: readonly LabelledLine[]): string | null {
  if (before.lastLine !== span.line || before.line !== before.lastLine) return null;
  const text = lines[span.line]?.text ?? "";
  const from = text.indexOf(before.text);
  const to = text.indexOf(span.text, from + before.text.length);
  if (from < 0 || to < 0) return null;
  return /^[\s,–—|/&·()-]{1,4}$/u.test(text.slice(from + before.text.length, to)) &&
    !text.slice(from, to).includes("\t")
    ? text.slice(from, to + span.text.length)
    : null;
}

function datesOf(entry: Entry, lines: readonly LabelledLine[]): DateRange | null {
  const found = entry.dates.flatMap((span) => findAllDates(span.text));
  const range = found.find((date) => date.isRange);
  if (range !== undefined) return range;
  const whole = findDates(
    lines
      .slice(entry.first, Math.min(entry.last + 1, entry.first + 6))
      .map((line) => line.text)
      .join(" "),
  );
  if (whole?.isRange) return whole;
  const [first, second] = found;
  if (first !== undefined && second !== undefined) return { ...first, end: second.start, isRange: true };
  return first ?? (entry.dates.length > 0 ? whole : null);
}

const tidy = (text: string): string => {
  const bare = text
    .replace(/^[\s,;:.()[\]–—|•·*-]+/u, "")
    .replace(/(?<![\s,;:([–—|•·*-])[\s,;:([–—|•·*-]+$/u, "")
    .trim();
  return bare.split("(").length < bare.split(")").length ? bare.replace(/\)$/u, "").trim() : bare;
};

/** Whether a text can be the name of a job, employer or school: no half of a sentence, no legal form alone. */
function isName(text: string): boolean {
  if (!/\p{L}{2}/u.test(text) || legalForm.test(text) || text.length > 120) return false;
  if (/^\p{Ll}/u.test(text) && text !== text.toLowerCase()) return false;
  if (/^(?:i|we|of|and|the|in|for|by|to|with|from|at|et|und|de)\s/iu.test(text)) return false;
  return !(isSentence(text) && text.split(/\s+/u).length > 6);
}

/** Jobs by the learned labels, in the order of the resume. */
export function readLabelledRoles(lines: readonly LabelledLine[]): { roles: Role[]; unclear: boolean } {
  const roles: Role[] = [];
  let employer: string | null = null;
  let unclear = false;
  let waiting: Entry | null = null;
  for (const each of entriesOf(lines, "J")) {
    let entry = each;
    // Dates, or an employer with dates, that stood apart from the rest by a line of text.
    if (
      waiting !== null &&
      entry.first - waiting.last <= 3 &&
      (waiting.dates.length === 0 || entry.dates.length === 0)
    ) {
      const merged: Entry = {
        spans: { ...waiting.spans, ...entry.spans },
        dates: [...waiting.dates, ...entry.dates],
        first: waiting.first,
        last: entry.last,
      };
      if (waiting.spans.O === undefined || entry.spans.O === undefined) entry = merged;
    }
    waiting = null;
    const { T: title, O: firm } = entry.spans;
    const named = firm === undefined ? "" : tidyFirm(firm.text);
    if (isName(named)) employer = named;
    if (title === undefined) {
      unclear ||= firm !== undefined;
      waiting = entry;
      continue;
    }
    const dates = datesOf(entry, lines);
    const source = lines[title.line]?.source;
    if (source === undefined || !isName(tidy(title.text))) {
      unclear = true;
      continue;
    }
    if (dates === null && firm === undefined && employer === null) {
      unclear = true;
      continue;
    }
    const { start = null, end = null, current = false } = dates ?? {};
    roles.push({
      title: tidy(title.text),
      organization: isName(named) ? named : employer,
      start,
      end,
      current,
      source,
    });
  }
  return { roles, unclear };
}

const tidyFirm = (text: string): string => tidy(text.replace(/^\s*(?:m\s?\/\s?s\b\.?|s\.\s)/iu, ""));

/** Schools and degrees by the learned labels, in the order of the resume. */
export function readLabelledEducation(lines: readonly LabelledLine[]): Education[] {
  return entriesOf(lines, "E").flatMap((entry): Education[] => {
    const { I: school, G: degree } = entry.spans;
    const source = school === undefined ? undefined : lines[school.line]?.source;
    if (school === undefined || source === undefined || !isName(tidy(school.text))) return [];
    // A stretch of text that was taken for a school: no word of one, and no degree or date beside it.
    if (
      !institutionWord.test(school.text) &&
      (degree === undefined || (placeStrength(school.text) === 2 && entry.dates.length === 0))
    )
      return [];
    const dates = datesOf(entry, lines);
    const lone = dates !== null && !dates.isRange;
    return [
      {
        institution: tidy(school.text),
        degree: degree === undefined ? null : tidyDegree(degree.text),
        start: lone ? null : (dates?.start ?? null),
        end: lone ? dates.start : (dates?.end ?? null),
        source,
      },
    ];
  });
}

const tidyDegree = (text: string): string => {
  const bare = text
    .replace(/^[\s,;:.–—|•·*-]+/u, "")
    .replace(/(?<![\s,;:(–—|•·*-])[\s,;:(–—|•·*-]+$/u, "")
    .trim();
  return bare;
};

/** The name by the learned labels: the first line of one with what wrapped below it, or null. */
export function readLabelledName(
  lines: readonly LabelledLine[],
): { value: string; source: LabelledLine["source"] } | null {
  const at = lines.findIndex((line) => line.label === "NM");
  const first = lines[at];
  if (first === undefined) return null;
  let end = at;
  while (lines[end]?.label === "NM" && end - at < 3) end += 1;
  const spans = tagHeading(
    lines.slice(at, end).map((line, index) => ({ text: line.text, label: line.label, place: at + index })),
    "N",
  ).filter((span) => span.tag === "N");
  const [named] = spans;
  const source = named === undefined ? undefined : lines[named.line]?.source;
  const value =
    named === undefined
      ? ""
      : named.text.replace(/^[\s,;:–—|•·*-]+/u, "").replace(/(?<![\s,;:–—|•·*-])[\s,;:–—|•·*-]+$/u, "");
  return source === undefined || value === "" ? null : { value, source };
}
