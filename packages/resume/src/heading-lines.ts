import { type DateRange, findDates } from "./read-dates.ts";
import type { ResumeLine } from "./resume-lines.ts";
import { degreeWord, institutionWord, organizationWord, titleWord } from "./word-lists.ts";

/**
 * What a line of a section of jobs or studies is: `names` (and dates) of an entry, `body` text below them, `margin`
 * dates at the right of body text, or `nothing` (a duration, an address of a page).
 */
export type LineRole = { kind: "names" | "body" | "margin" | "nothing"; dates: DateRange | null };

const abbreviation =
  /(?:^|[\s(.])(?:inc|ltd|co|corp|llc|gmbh|s\.?a|s\.?l|s\.?r\.?l|s\.?p\.?a|b\.?v|a\.?s|plc|pty|bros|jr|sr|dr|ph\.?d|b\.?sc|m\.?sc|b\.?s|m\.?s|b\.?a|m\.?a|b\.?e|m\.?e|b\.?tech|m\.?tech|b\.?eng|m\.?eng|u\.?s|u\.?k|d\.?c|st|dept|univ|e\.?v|hons|etc|н\.?\s?в|\p{Lu})\.$/iu;
const connector =
  /^(?:of|and|the|for|in|at|to|de|del|la|las|los|el|y|e|en|du|des|le|les|et|à|au|aux|und|der|die|das|für|im|am|da|do|dos|das|di|della|van|het|voor|a|an|with|&|i|og|och|и|в|на|по|для)$/u;
const dangling =
  /\s(?:of|and|the|for|in|at|to|as|a|an|with|by|from|that|which|or|on|und|der|die|et|de|y|e)$/u;
const duration =
  /^[(·\s]*\d+\+?\s*(?:years?|yrs?|jahre?|ans?|años?|anos?|anni|лет|года?|months?|mos?|monate?|mois|meses|mesi)\b[^\t]{0,30}$/iu;
const address = /^\S*(?:https?:\/\/|www\.)\S+$|^\S+\.(?:com|org|net|io|dev)\/?\S*$/iu;

/** Each line of one section with what it is. */
export function judgeLines(lines: readonly ResumeLine[]): LineRole[] {
  const widest = Math.max(0, ...lines.map((line) => line.text.length));
  // A list of jobs can be set with bullets throughout.
  const bulletsAreNames = lines.filter((line) => !line.bullet).length <= 0.2 * lines.length;
  const roles: LineRole[] = [];
  lines.forEach((line, index) => {
    const previous = roles[index - 1];
    const before = lines[index - 1];
    const wrapped =
      previous?.kind === "body" &&
      before !== undefined &&
      goesOn(before, line, lines.slice(index + 1, index + 3), widest);
    roles.push(judge(line, lines[index + 1], wrapped, bulletsAreNames));
  });
  return roles;
}

/** Whether a text that filled its line goes on in the next one rather than a heading beginning there. */
function goesOn(
  before: ResumeLine,
  line: ResumeLine,
  following: readonly ResumeLine[],
  widest: number,
): boolean {
  if (line.bullet || line.opensBlock || line.parts.length > 1 || before.text.length < 0.75 * widest)
    return false;
  if (/[.!?:]$/u.test(before.text) || /^[^:]{2,30}:\s/u.test(line.text)) return false;
  // Dates alone below it make it a heading, and so do the words of a title.
  const dated = following.findIndex(
    (next) => findDates(next.text)?.text === next.text.replace(/^\(|\)$/gu, ""),
  );
  if (dated >= 0 && !following.slice(0, dated).some((next) => next.bullet)) return false;
  const words = line.text.split(/\s+/u);
  const capitals = words.every((word) => connector.test(word) || /^[^\p{Ll}]/u.test(word));
  const titled = titleWord.test(words[0] ?? "") || titleWord.test(words.at(-1) ?? "");
  return !(
    /^\P{Ll}/u.test(line.text) &&
    words.length <= 7 &&
    (titled || (capitals && organizationWord.test(line.text)))
  );
}

function judge(
  line: ResumeLine,
  next: ResumeLine | undefined,
  wrapped: boolean,
  bulletsAreNames: boolean,
): LineRole {
  const dates = datesOfHeading(line, bulletsAreNames);
  const [first = ""] = line.parts;
  if (dates !== null) {
    const inMargin =
      line.parts.length > 1 && !first.includes(dates.text) && (line.bullet || isSentence(first));
    return { kind: inMargin && !bulletsAreNames ? "margin" : "names", dates };
  }
  if (line.parts.every((part) => duration.test(part) || address.test(part)))
    return { kind: "nothing", dates };
  if (line.bullet && !bulletsAreNames) return { kind: "body", dates };
  if (wrapped || line.parts.some((part) => isSentence(part))) return { kind: "body", dates };
  if (/^\p{Ll}/u.test(line.text) && !/^e?[A-Z]/u.test(line.text)) return { kind: "body", dates };
  const isCut =
    next !== undefined &&
    !next.bullet &&
    !next.opensBlock &&
    /^\p{Ll}/u.test(next.text) &&
    findDates(next.text) === null &&
    line.parts.length === 1;
  return { kind: isCut ? "body" : "names", dates };
}

/** Dates that belong to a heading: a range anywhere outside a sentence, a lone date at the edge of a part. */
function datesOfHeading(line: ResumeLine, bulletsAreNames: boolean): DateRange | null {
  for (const part of line.parts) {
    const dates = findDates(part);
    if (dates === null || dates.start === null) continue;
    const rest = part
      .replace(dates.text, " ")
      .replace(/[()[\],|–—·•:-]/gu, " ")
      .trim();
    if (rest !== "" && isSentence(rest)) continue;
    const isName = !line.bullet || bulletsAreNames || line.parts.length > 1 || rest === "";
    if (dates.isRange && isName) return dates;
    if (!dates.isRange && rest === "") return dates;
    if (!dates.isRange && isName && isAtEdge(part, dates)) return dates;
  }
  return null;
}

/** "BSc, 2017", "Graduated May 2019", "2016: Diploma", "University (2012), GPA 3.8". */
function isAtEdge(part: string, dates: DateRange): boolean {
  const before = part.slice(0, dates.at).trim();
  const after = part
    .slice(dates.at + dates.text.length)
    .replace(/^\s*\)/u, "")
    .trim();
  if (after === "")
    return (
      /[(,|–—:·•-]$|(?:^|\s)(?:graduated|graduation|class of|expected|completed|abschluss|obtenue?)(?: in)?:?$/iu.test(
        before,
      ) || before.split(/\s+/u).length <= 8
    );
  return before === "" || (/[(,|–—-]$/u.test(before) && /^[,;|–—·•]/u.test(after));
}

/** Running text rather than a name: long, ended as a sentence, cut at a small word, or mostly small words. */
export function isSentence(text: string): boolean {
  if (/[.!?;]$/u.test(text) && !abbreviation.test(text)) return true;
  if (dangling.test(text)) return true;
  const words = text.split(/\s+/u);
  if (words.length > 14) return true;
  const small = words.filter((word) => /^\p{Ll}/u.test(word) && !connector.test(word)).length;
  const start = words.slice(0, 3).join(" ");
  const named = titleWord.test(start) || degreeWord.test(start) || institutionWord.test(start);
  return small >= (named ? 6 : 4);
}
