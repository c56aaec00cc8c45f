import type { DocumentText, Source } from "@teamified/contracts/resumes";
import { joinMarginDates } from "./read-dates.ts";
import { type SectionName, sectionOf } from "./section-titles.ts";
import { humanLanguages } from "./word-lists.ts";

/** A line that says something, with its place and the section it stands in. */
export type ResumeLine = {
  source: Source;
  section: SectionName;
  /** What is left when a heading on the same line is taken away. */
  text: string;
  /** Pieces that stand apart on the line. */
  parts: string[];
  /** First line after an empty one, a heading or the start. */
  opensBlock: boolean;
  bullet: boolean;
  /** Height of its letters against the usual line of the page; 1 where the format does not tell. */
  prominence: number;
};

const bulletSign =
  /^\s*(?:[•◦▪▫●○■□‣⁃∙·*➢➤➔→✓✔❖►▶»\u2043\uF0B7\uF0A7–—-]|o(?=\s+\p{Lu})|\d{1,2}[.)](?=\s))\s*(?=\S)/u;
/** A dash or dot directly before a letter begins no item ("-fold", "·5"): these signs need a space after them. */
const looseBullet = /^\s*[-–—*·»→](?=\S)/u;
/** "Jane Roe – 1/3", "Page 2 of 4", "Last updated in …": what a page carries, not what the person says. */
const pageFurniture =
  /(?:^|\s)(?:page|seite|página|pagina|strona|стр\.?)?\s{0,4}\d{1,2}\s{0,4}(?:\/|of|von|de|di|van|sur|z|из)\s{0,4}\d{1,2}$|(?:^|\t)(?:page|seite|página|pagina|strona|стр\.?)\s{0,4}\d{1,2}$|^last updated\b|^\d{1,2}$/iu;
/** Titles that, with a colon, introduce a list on their own line. */
const inlineTitle = /^([^:：\t]{4,30})[:：][ \t]*(?=\S)/u;

/** No line of a resume is longer; a hostile one must not cost minutes of matching. */
const maxLineLength = 1000;
/** Nor has one more lines that say something. */
const maxLines = 2000;

/** Lines of a document with their sections; `excluded` holds places (`page:line`) that must not be read. */
export function toResumeLines(
  document: DocumentText,
  excluded: ReadonlySet<string> = new Set(),
): ResumeLine[] {
  const written = document.pages.flatMap((page, pageIndex) => {
    const prominences = prominencesOf(page);
    const texts = joinMarginDates(page.lines);
    return page.lines.flatMap((text, lineIndex) => {
      const source = { page: pageIndex + 1, line: lineIndex + 1, text };
      if (excluded.has(`${source.page}:${source.line}`)) return [];
      const kept = (texts[lineIndex] ?? text).slice(0, maxLineLength).trim();
      return pageFurniture.test(kept) && !/(?:19|20)\d{2}/u.test(kept)
        ? []
        : [{ source, text: kept, prominence: prominences[lineIndex] ?? 1 }];
    });
  });
  const lines: ResumeLine[] = [];
  let section: SectionName = "header";
  let opensBlock = true;
  written.slice(0, 2 * maxLines).forEach(({ source, text, prominence }, index) => {
    if (lines.length >= maxLines) return;
    if (text === "") {
      opensBlock = true;
      return;
    }
    const following = written.slice(index + 1, index + 4).find((next) => next.text !== "")?.text ?? "";
    const heading = readHeading(text, following, section, opensBlock);
    if (heading !== null) {
      if (heading.sticks) section = heading.section;
      opensBlock = true;
      if (heading.rest === "") return;
    }
    const rest = heading?.rest ?? text;
    lines.push(toResumeLine(source, rest, heading?.section ?? section, opensBlock, prominence));
    opensBlock = false;
  });
  return lines;
}

/** A line of a section with its parts, the sign of an item taken from its start. */
export function toResumeLine(
  source: Source,
  text: string,
  section: SectionName,
  opensBlock: boolean,
  prominence: number,
): ResumeLine {
  const bullet = bulletSign.test(text) && (!looseBullet.test(text) || /^\s*[*–—·-]\p{Lu}/u.test(text));
  const plain = bullet ? text.replace(bulletSign, "") : text;
  const parts = plain
    .split("\t")
    .map((part) => part.trim())
    .filter((part) => part !== "");
  return { source, section, text: plain, parts, opensBlock, bullet, prominence };
}

type Heading = { section: SectionName; rest: string; sticks: boolean };

/** What a line opens: a heading alone, in the margin of the line, or before a colon. */
function readHeading(
  text: string,
  following: string,
  section: SectionName,
  opensBlock: boolean,
): Heading | null {
  const whole = sectionOf(text);
  if (whole !== null) {
    // The end of a sentence can be a line of the single word "experience".
    if (/^\p{Ll}/u.test(text) && !opensBlock) return null;
    return isGroupOfSkills(text, whole, following, section)
      ? null
      : { section: whole, rest: "", sticks: true };
  }
  const [first = "", ...rest] = text.split("\t");
  const margin = rest.length > 0 ? sectionOf(first) : null;
  if (margin !== null && !isGroupOfSkills(first, margin, rest.join(" "), section) && !/:\s*$/u.test(first))
    return { section: margin, rest: rest.join("\t"), sticks: true };
  const label = inlineTitle.exec(text);
  const named = label === null ? null : sectionOf(label[1] ?? "");
  if (label === null || named === null || section === named) return null;
  const body = text.slice(label[0].length);
  // "Interests: running" among the skills is none of them.
  if (section === "skills" && named === "other") return { section: named, rest: body, sticks: false };
  const isList =
    named === "skills" && /skills|kenntnisse|compétences|competenc|навыки|技能/iu.test(label[1] ?? "");
  if (named === "languages" ? !namesLanguage(body) : !isList && named !== "summary") return null;
  // Under a job or a course such a line speaks of that alone.
  return {
    section: named,
    rest: body,
    sticks: section === "header" || section === "summary" || section === "contact",
  };
}

/** "Tools" or "Languages" among the skills names a group of them, unless people speak what follows. */
function isGroupOfSkills(
  text: string,
  opened: SectionName,
  following: string,
  section: SectionName,
): boolean {
  if (section !== "skills") return false;
  if (opened === "languages") return !namesLanguage(following) && !/spoken|foreign/iu.test(text);
  return opened === "skills" && !/skills|competenc|expertise|kenntnisse|compétences|habilidades/iu.test(text);
}

function namesLanguage(text: string): boolean {
  return [...text.toLowerCase().matchAll(/[\p{L}\p{M}]+/gu)].some(([word]) => humanLanguages.has(word));
}

/** How much higher than the page's usual line each one is, from the places of the lines. */
export function prominencesOf(page: DocumentText["pages"][number]): number[] {
  const heights = (page.boxes ?? []).map((box) => box?.height ?? 0);
  const known = heights.filter((height) => height > 0).sort((a, b) => a - b);
  const usual = known[Math.floor(known.length / 2)] ?? 0;
  return page.lines.map((_, index) => {
    const height = heights[index] ?? 0;
    return usual > 0 && height > 0 ? height / usual : 1;
  });
}
