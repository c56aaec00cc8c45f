import type { TaggedSpan } from "./label-resume.ts";
import type { LabelledLine } from "./labelled-lines.ts";
import { placeStrength } from "./place-names.ts";
import { namesEmployer } from "./read-roles.ts";
import { institutionWord, organizationWord, studyWord } from "./word-lists.ts";

/** One job or course of study as its words were tagged; places are those of lines. */
export type Entry = {
  spans: Partial<Record<"T" | "O" | "I" | "G", TaggedSpan>>;
  dates: TaggedSpan[];
  /** Places that stand directly behind a name, by the place of that name. */
  first: number;
  last: number;
};

type Kind = "J" | "E";
type Cut = { entries: Entry[]; worth: number };

/**
 * Cuts the tagged stretches of one group of heading lines into jobs or studies. Where an entry begins is seen by three
 * signs: the label of a line, a name that comes a second time, or the kind of name that came first of all ("each
 * degree opens a row of this table"). The cut that leaves the most whole entries is taken.
 */
export function cutEntries(
  spans: readonly TaggedSpan[],
  lines: readonly LabelledLine[],
  kind: Kind,
): Entry[] {
  const [opening] = spans.filter(({ tag }) => tag !== "P" && tag !== "L" && tag !== "X");
  if (opening === undefined) return [];
  const cuts = [
    gather(spans, lines, kind, (span, open, isNewLine) => {
      const opens = isNewLine && /^(?:JB|EB)$/u.test(lines[span.line]?.label ?? "");
      return (opens && span.line !== open.first && isNamed(open)) || comesAgain(span, open, lines);
    }),
    gather(spans, lines, kind, (span, open) => comesAgain(span, open, lines)),
    gather(
      spans,
      lines,
      kind,
      (span, open) => span.tag === opening.tag && isNamed(open) && !isJoined(span, open, lines),
    ),
  ];
  // An employer behind a whole job and before a title is that of the next one.
  const leading = gather(spans, lines, kind, (span, open, _isNewLine, next) => {
    const leads =
      span.tag === "O" &&
      next?.tag === "T" &&
      open.spans.T !== undefined &&
      open.dates.length > 0 &&
      span.line > open.last;
    return leads || comesAgain(span, open, lines);
  });
  // Only where an employer stood over the first of them too.
  const isUnder = leading.entries[0]?.spans.O === undefined;
  cuts.push({ ...leading, worth: leading.worth + (isUnder ? 0.05 : -0.05) });
  return cuts.reduce((most, each) => (each.worth > most.worth + 0.01 ? each : most)).entries;
}

function gather(
  spans: readonly TaggedSpan[],
  lines: readonly LabelledLine[],
  kind: Kind,
  opens: (span: TaggedSpan, open: Entry, isNewLine: boolean, next: TaggedSpan | undefined) => boolean,
): Cut {
  const entries: Entry[] = [];
  let open: Entry = empty(spans[0]?.line ?? 0);
  let spare = 0;
  let line = -1;
  for (const [at, span] of spans.entries()) {
    if (opens(span, open, span.line !== line, spans[at + 1])) {
      entries.push(open);
      open = empty(span.line);
    }
    line = span.lastLine;
    if (span.tag === "D") open.dates.push(span);
    else if (span.tag === "P" && kind === "E" && open.spans.I !== undefined) {
      const placed = joinOnLine(open.spans.I, span, lines);
      // A well-known town tells where the school is; another may be a part of its name.
      const isKnown =
        placeStrength(span.text) === 2 && !/^(?:the )?univers\p{L}+ of\b/iu.test(open.spans.I.text);
      if (
        placed !== null &&
        !isKnown &&
        !/[|–—/&·()-]/u.test(placed.slice(open.spans.I.text.length).slice(0, 3))
      )
        open.spans.I = { ...open.spans.I, text: placed };
    } else if (span.tag === "T" || span.tag === "O" || span.tag === "I" || span.tag === "G") {
      const before = open.spans[span.tag];
      if (before === undefined) open.spans[span.tag] = span;
      else {
        const joined = joinOnLine(before, span, lines);
        if (joined !== null) open.spans[span.tag] = { ...before, text: joined };
        else if (span.tag === "I") open.spans.I = schoolOf(before, span);
        else if (span.tag === "O" && isOfTitle(before, span, open.spans.T, lines)) {
          const { T: title = before } = open.spans;
          open.spans.T = { ...title, text: joinOnLine(title, before, lines) ?? title.text };
          open.spans.O = span;
        } else if (span.tag === "O" && goesOnFromTitle(before, span, open.spans.T, lines)) {
          const { T: title = before } = open.spans;
          open.spans.T = { ...title, text: joinOnLine(title, span, lines) ?? title.text };
        } else if (span.tag === "O" && isBeside(span, before, open)) {
          // What was taken for an employer above was text of the job before.
          open.spans.O = span;
        }
        // A second name that no entry takes up.
        else spare += 1;
      }
    }
    open.last = span.lastLine;
  }
  entries.push(open);
  const kept = entries.filter(isNamed);
  return { entries: kept, worth: kept.reduce((sum, entry) => sum + worthOf(entry, kind), 0) - 0.8 * spare };
}

const empty = (line: number): Entry => ({ spans: {}, dates: [], first: line, last: line });
const isNamed = (entry: Entry): boolean => Object.keys(entry.spans).length > 0 || entry.dates.length > 0;

function worthOf({ spans, dates }: Entry, kind: Kind): number {
  const [first, second] = kind === "J" ? [spans.T, spans.O] : [spans.G, spans.I];
  const parts = (first === undefined ? 0 : 1) + (second === undefined ? 0 : 1) + (dates.length > 0 ? 1 : 0);
  return parts - 1.6 - 0.4 * Math.max(0, dates.length - 2);
}

/** A name or dates that the open entry has already, and that do not go on from there. */
function comesAgain(span: TaggedSpan, open: Entry, lines: readonly LabelledLine[]): boolean {
  if (span.tag === "D") {
    const last = open.dates.at(-1);
    return last !== undefined && Object.keys(open.spans).length > 1 && span.line !== last.lastLine;
  }
  if (span.tag === "I" && open.spans.I !== undefined) {
    // The university beside its college is no second school; one far below is.
    return (
      !isJoined(span, open, lines) && (span.line > open.spans.I.lastLine + 1 || open.spans.G === undefined)
    );
  }
  if (span.tag !== "T" && span.tag !== "O" && span.tag !== "G") return false;
  const before = open.spans[span.tag];
  if (
    span.tag === "O" &&
    before !== undefined &&
    (isOfTitle(before, span, open.spans.T, lines) ||
      goesOnFromTitle(before, span, open.spans.T, lines) ||
      isBeside(span, before, open))
  )
    return false;
  return before !== undefined && !isJoined(span, open, lines);
}

function isJoined(span: TaggedSpan, open: Entry, lines: readonly LabelledLine[]): boolean {
  if (span.tag !== "T" && span.tag !== "O" && span.tag !== "G" && span.tag !== "I") return false;
  const before = open.spans[span.tag];
  return before !== undefined && joinOnLine(before, span, lines) !== null;
}

/** An employer on the line of the title, under dates, while the other one stood above those dates. */
function isBeside(span: TaggedSpan, before: TaggedSpan, { spans, dates }: Entry): boolean {
  const [first] = dates;
  return (
    spans.T?.line === span.line &&
    first !== undefined &&
    (before.line < first.line || (before.line === first.line && first.lastLine > first.line)) &&
    first.line < span.line &&
    !namesEmployer(before.text)
  );
}

/** "Charge Nurse, Intensive Care" over "Peachtree Memorial Hospital": what stands behind the comma was no employer. */
function isOfTitle(
  before: TaggedSpan,
  span: TaggedSpan,
  title: TaggedSpan | undefined,
  lines: readonly LabelledLine[],
): boolean {
  if (title === undefined || span.line === before.line) return false;
  if (namesEmployer(before.text) || !organizationWord.test(span.text)) return false;
  return joinOnLine(title, before, lines)?.slice(title.text.length).startsWith(",") === true;
}

/** "HARBOUR BANK LTD" over "Vice President, Technology Risk": the employer is known, the comma is the title's. */
function goesOnFromTitle(
  before: TaggedSpan,
  span: TaggedSpan,
  title: TaggedSpan | undefined,
  lines: readonly LabelledLine[],
): boolean {
  if (title === undefined || title.line !== span.line || before.line === span.line) return false;
  if (!namesEmployer(before.text) || namesEmployer(span.text)) return false;
  return joinOnLine(title, span, lines)?.slice(title.text.length).startsWith(",") === true;
}

/** Of a college and its university, or board, the college. */
function schoolOf(before: TaggedSpan, span: TaggedSpan): TaggedSpan {
  const isOver = (text: string): boolean =>
    /(?<!\p{L})(?:universit\p{L}*|board|council|vishwavidyalaya)(?!\p{L})/iu.test(text);
  return isOver(before.text) && !isOver(span.text) && institutionWord.test(span.text) ? span : before;
}

/** Words that a name may go on with in the next line, though nothing else tells that it wrapped. */
const formWord = /^(?:pvt|ltd|limited|llc|inc|co|corp|gmbh|private|of|and|for)\b/iu;
const goesOn = { test: (text: string): boolean => formWord.test(text) || /^\p{Ll}/u.test(text) };
/** Such a word alone in its line ends the name above. */
const schoolAlone = /^(?:institute|school|college|university)(?:\s\S+)?$/iu;
/** Nobody ends a name with one of these. */
const dangling = /(?:\s(?:of|and|for|the|in|de|du|des|da|do|und|für|der)|[&,-])$/iu;

/** Two stretches of one tag, the first of which ends a full line and the second begins the next, are one that wrapped. */
export function joinWrapped(
  spans: readonly TaggedSpan[],
  lines: readonly LabelledLine[],
  widest: number,
): TaggedSpan[] {
  const joined: TaggedSpan[] = [];
  for (const each of spans) {
    const span = wholeSchool(each, lines);
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
        goesOn.test(span.text) ||
        dangling.test(last.text) ||
        (schoolAlone.test(span.text) && !institutionWord.test(last.text)) ||
        (span.tag === "I" && !institutionWord.test(span.text) && placeStrength(span.text) < 2)) &&
      (own.label === "JI" || own.label === "EI") &&
      above.endsWith(last.text.slice(-6)) &&
      own.text.startsWith(span.text.slice(0, 6));
    if (wraps)
      joined[joined.length - 1] = { ...last, text: `${last.text} ${span.text}`, lastLine: span.lastLine };
    else joined.push(span);
  }
  return joined.map((span, at) => fieldOfDegree(span, joined[at - 1], joined[at + 1], lines));
}

const schoolBelow =
  /^(?:University|College|Institute|School|Academy|Polytechnic|Universität|Hochschule|Université|Universidad|Università)(?: \p{Lu}[\p{L}\p{M}'’-]{1,30}){0,3}(?=$|\s[–—-]|[,(\t])/u;

/** "Western Technological" over "University Sligo — honours": the line below was taken for text, and is not. */
function wholeSchool(span: TaggedSpan, lines: readonly LabelledLine[]): TaggedSpan {
  const below = lines[span.lastLine + 1];
  if (span.tag !== "I" || institutionWord.test(span.text) || below?.label !== "ET" || below.gap) return span;
  const rest = schoolBelow.exec(below.text)?.[0];
  return rest === undefined || lines[span.lastLine]?.text.endsWith(span.text.slice(-6)) !== true
    ? span
    : { ...span, text: `${span.text} ${rest}`, lastLine: span.lastLine + 1 };
}

/** The name of a degree that ends with one of these goes on. */
const opensField =
  /\s(?:software|computer|data|information|web|business|mechanical|electrical|civil|applied|human|public|social|political|digital|health|and|of|in|for|the|&)$/iu;

/**
 * "Higher Diploma in Software" over "Development, Technological University": the words before the comma are the
 * degree's. Gives each of the two stretches what is its own.
 */
function fieldOfDegree(
  span: TaggedSpan,
  before: TaggedSpan | undefined,
  behind: TaggedSpan | undefined,
  lines: readonly LabelledLine[],
): TaggedSpan {
  const [degree, school] = span.tag === "G" ? [span, behind] : [before, span];
  if (degree?.tag !== "G" || school?.tag !== "I" || school.line !== degree.lastLine + 1) return span;
  const comma = school.text.indexOf(", ");
  const field = school.text.slice(0, comma);
  const name = school.text.slice(comma + 2);
  if (
    comma < 0 ||
    institutionWord.test(field) ||
    !(studyWord.test(field) || opensField.test(degree.text)) ||
    !institutionWord.test(name) ||
    lines[degree.lastLine]?.text.endsWith(degree.text.slice(-6)) !== true ||
    lines[school.line]?.text.startsWith(field) !== true
  )
    return span;
  return span === degree ? { ...span, text: `${span.text} ${field}` } : { ...span, text: name };
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
