import type { ParsedResume } from "@teamified/contracts/resumes";
import { cutEntries, type Entry, joinWrapped } from "./cut-entries.ts";
import { isSentence } from "./heading-lines.ts";
import { tagHeading } from "./label-resume.ts";
import type { LabelledLine } from "./labelled-lines.ts";
import { placeStrength } from "./place-names.ts";
import { type DateRange, findAllDates, findDates } from "./read-dates.ts";
import { namesEmployer } from "./read-roles.ts";
import { sectionOf } from "./section-titles.ts";
import { institutionWord, legalForm, titleWord } from "./word-lists.ts";

type Role = ParsedResume["previousRoles"][number];
type Education = ParsedResume["education"][number];

const kinds = { J: ["JB", "JI"], E: ["EB", "EI"] } as const;

const pageAddress = /^\s*(?:https?:\/\/|www\.)\S+\s*$/iu;

/** Whether a text can be an employer: no talk, no half of a quotation. */
export function canBeEmployer(text: string): boolean {
  const opened = text.match(/[“„«]/gu)?.length ?? 0;
  const closed = text.match(/[”»]/gu)?.length ?? 0;
  return (
    !/^(?:speaker|keynote|talk|vortrag|intervenante?|conférencier|ponente|ponencia|charla)(?:[,:\s]|$)/iu.test(
      text,
    ) &&
    (opened <= closed || (opened === 2 && text.includes("„")))
  );
}

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
    // The address of an employer's page is not its name.
    const tagged = tagHeading(group, kind).filter((span) => !pageAddress.test(lines[span.line]?.text ?? ""));
    const spans = joinWrapped(tagged, lines, widest);
    entries.push(...cutEntries(spans, lines, kind));
    at = end;
  }
  return entries;
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
    .replace(/^[\s,;:.()[\]–—|•·*“”"-]+/u, "")
    .replace(/(?<![\s,;:([–—|•·*“”"-])[\s,;:([–—|•·*“”"-]+$/u, "")
    .trim();
  return bare.split("(").length < bare.split(")").length ? bare.replace(/\)$/u, "").trim() : bare;
};

/** Whether a text can be the name of a job, employer or school: no half of a sentence, no legal form alone. */
function isName(text: string): boolean {
  if (!/\p{L}{2}/u.test(text) || legalForm.test(text) || text.length > 120) return false;
  if (/^\p{Ll}/u.test(text) && text !== text.toLowerCase()) return false;
  if (
    /^(?:total |work |working |site |relevant )*(?:experience|training|qualifications?|education|duration|designation)\b[^,]{0,30}$/iu.test(
      text,
    )
  )
    return false;
  if (/^(?:i|we|of|and|the|in|for|by|to|with|from|at|et|und|de)\s/iu.test(text)) return false;
  return !(isSentence(text) && text.split(/\s+/u).length > 6);
}

/** Jobs by the learned labels, in the order of the resume. */
export function readLabelledRoles(lines: readonly LabelledLine[]): {
  roles: Role[];
  unclear: boolean;
  /** Those whose employer is that of a job above. */
  guessed: ReadonlySet<Role>;
} {
  const guessed = new Set<Role>();
  const found: { role: Role; worth: number }[] = [];
  /** An employer that stood without a title: those of the next jobs, if its own dates leave room for them. */
  let employer: { name: string; dates: DateRange | null; stoodApart: boolean } | null = null;
  let unclear = false;
  let waiting: Entry | null = null;
  for (const each of entriesOf(lines, "J")) {
    let entry = withRealNames(each);
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
    let named = firm === undefined ? "" : tidyFirm(firm.text);
    const dates = datesOf(entry, lines);
    if (title === undefined) {
      if (isName(named)) employer = { name: named, dates, stoodApart: true };
      unclear ||= firm !== undefined;
      waiting = entry;
      continue;
    }
    // What stands over the title and was not understood may be another employer.
    const isOpen = entry.first === title.line || findDates(lines[entry.first]?.text ?? "") !== null;
    const over: string | null =
      employer !== null && isOpen && holds(employer.dates, dates) ? employer.name : null;
    // Under an employer who stood apart the comma of a title is its own ("Vice President, Technology Risk").
    const own = lines[title.line]?.text ?? "";
    const whole = `${title.text}, ${firm?.text ?? ""}`;
    if (
      over !== null &&
      employer?.stoodApart &&
      employer.dates === null &&
      firm !== undefined &&
      namesEmployer(over) &&
      !namesEmployer(named) &&
      own.includes(whole)
    ) {
      title.text = whole;
      named = "";
    }
    // An employer beside its title is that of this job alone.
    if (isName(named))
      employer = firm?.line === title.line ? null : { name: named, dates: null, stoodApart: false };
    const source = lines[title.line]?.source;
    if (source === undefined || !isName(tidyTitle(title.text))) {
      unclear = true;
      continue;
    }
    if (dates === null && firm === undefined && over === null) {
      unclear = true;
      continue;
    }
    const { start = null, end = null, current = false } = dates ?? {};
    const role = {
      title: tidyTitle(title.text),
      organization: isName(named) ? named : over,
      start,
      end,
      current,
      source,
    };
    if (!isName(named) && over !== null) guessed.add(role);
    found.push({ role, worth: likelihood(role, isName(named), dates) });
  }
  // Where jobs have their times, what has none and no word of a title is a line of text.
  const isDated = found.some(({ role }) => role.start !== null && (role.end !== null || role.current));
  const roles = found.filter(({ worth }) => worth >= (isDated ? 1.8 : 1.4)).map(({ role }) => role);
  return { roles, unclear: unclear || roles.length < found.length, guessed };
}

const certified = /(?<!\p{L})(?:certified|certificat\p{L}*|certification|zertifi\p{L}*)(?!\p{L})/iu;

/** How sure it is that a stretch of tagged words is a job; each sign that speaks for it counts. */
function likelihood(role: Role, hasOwnEmployer: boolean, dates: DateRange | null): number {
  return (
    (titleWord.test(role.title) ? 1.5 : 0) -
    (/^\p{Lu}{1,3}$/u.test(role.title) && !titleWord.test(role.title) ? 1.5 : 0) -
    (certified.test(role.title) ? 1.5 : 0) +
    (hasOwnEmployer ? 0.5 : role.organization === null ? 0 : 0.2) +
    (dates === null ? 0 : dates.isRange ? 1.5 : 0.3) -
    (isSentence(role.title) && role.title.split(/\s+/u).length > 4 ? 1 : 0)
  );
}

/** "Total experience – 5 years" over the dates of a job is no employer. */
function withRealNames(entry: Entry): Entry {
  const { O: firm, ...others } = entry.spans;
  return firm === undefined || isName(tidyFirm(firm.text)) ? entry : { ...entry, spans: others };
}

/** Whether a job of these dates may be one of those at an employer: within its dates, or where it has none. */
function holds(over: DateRange | null, own: DateRange | null): boolean {
  if (over === null || own === null || !over.isRange || over.start === null || own.start === null)
    return true;
  const ends = over.current || over.end === null ? "9999" : over.end;
  return own.start >= over.start && own.start <= ends;
}

/** Without "as an", "served as", and the half of "M/s" that stood before the employer. */
const tidyTitle = (text: string): string =>
  tidy(
    tidy(text)
      .replace(
        /^(?:(?:served|serving|worked|working|joined|employed) )?(?:as )?(?:an? |the )?(?=\p{L})/iu,
        "",
      )
      .replace(/(?<!\s)\s{1,3}M\s?\/?$/u, ""),
  );

/** The employer without "M/s" before it and a well-known town behind a dash. */
const tidyFirm = (text: string): string => {
  const name = bareFirm(text);
  const [firm = "", place, ...more] = name.split(/\s[–—-]\s/u);
  return place !== undefined && more.length === 0 && placeStrength(place) === 2 ? firm : name;
};

const bareFirm = (text: string): string =>
  tidy(text.replace(/^\s*(?:(?:[Mm]\s?\/\s?)?[Ss]\b\.?\s|the\s)/u, ""));

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
        // A letter alone is what is left of the board that stood behind it.
        institution: withoutTown(
          tidy(tidy(school.text).replace(markBehind, "")).replace(/(?<=\p{L}{3})\s\p{Lu}$/u, ""),
        ),
        degree: degree === undefined ? null : tidyDegree(degree.text),
        start: lone ? null : (dates?.start ?? null),
        end: lone ? dates.start : (dates?.end ?? null),
        source,
      },
    ];
  });
}

/** The word before a mark ("…, Note 1,7"), whose number stands behind the name. */
const markBehind =
  /(?<=[,;(–—|-]\s?)(?:abschluss|gesamt|durchschnitts)?(?:note|gpa|cgpa|grade|mention|moyenne|nota(?: media)?|promedio|média|voto|ocena)$/iu;

/** "EDUCATION Northern University": the heading in the margin stood on the school's line. */
export function withoutHeading(school: string): string {
  const [first = "", ...rest] = school.split(" ");
  const name = rest.join(" ");
  return sectionOf(first) === "education" &&
    institutionWord.test(name) &&
    !/^(?:of|for|in|de|für)\s/iu.test(name)
    ? name
    : school;
}

/** "Imperial Downs College, London": a well-known town behind a whole name says where it is; that of "University of …" is its own. */
function withoutTown(school: string): string {
  if (/^(?:the )?univers\p{L}+ (?:of|de|do|di|von)\b/iu.test(school)) return school;
  const [name = "", ...towns] = school.split(/,\s+/u);
  const state = towns.at(-1) ?? "";
  if (/^\p{Lu}{2}$/u.test(state) && institutionWord.test(name))
    return [name, ...towns.slice(0, -2)].join(", ");
  const isTown = towns.every((town) => placeStrength(town) === 2 || /^\p{Lu}{2}$/u.test(town));
  return towns.length > 0 && isTown && institutionWord.test(name) ? name : school;
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
