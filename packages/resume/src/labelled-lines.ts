import type { DocumentText, Source } from "@teamified/contracts/resumes";
import type { LineLabel } from "./label-names.ts";
import { labelLines } from "./label-resume.ts";
import { findDates, joinMarginDates } from "./read-dates.ts";
import type { ResumeLine } from "./resume-lines.ts";
import { prominencesOf, toResumeLine } from "./resume-lines.ts";
import { type SectionName, sectionOf } from "./section-titles.ts";

/** A line with what the learned model says it is. */
export type LabelledLine = { source: Source; text: string; label: LineLabel; gap: boolean; size: number };

const longestLine = 1000;
const mostLines = 1000;

/** Lines that say something, each with its label; `excluded` holds places (`page:line`) that must not be read. */
export function toLabelledLines(
  document: DocumentText,
  excluded: ReadonlySet<string> = new Set(),
): LabelledLine[] {
  const written: Omit<LabelledLine, "label">[] = [];
  let gap = true;
  document.pages.forEach((page, pageIndex) => {
    const prominences = prominencesOf(page);
    const texts = joinMarginDates(page.lines);
    page.lines.forEach((whole, lineIndex) => {
      const source = { page: pageIndex + 1, line: lineIndex + 1, text: whole };
      if (excluded.has(`${source.page}:${source.line}`) || written.length >= mostLines) return;
      const text = (texts[lineIndex] ?? whole).slice(0, longestLine).trim();
      if (text === "") {
        gap = true;
        return;
      }
      const size = prominences[lineIndex] ?? 1;
      // A heading in the margin stands on the line of what it is about.
      const [first = "", ...rest] = text.split("\t");
      if (
        rest.length > 0 &&
        !/[:：]\s*$/u.test(first) &&
        sectionOf(first) !== null &&
        rest.join("").trim() !== ""
      ) {
        written.push(
          { source, text: first.trim(), gap, size },
          { source, text: rest.join("\t").trim(), gap: false, size },
        );
      } else written.push({ source, text, gap, size });
      gap = false;
    });
  });
  const labels = labelLines(written);
  return withoutItems(written.map((line, at) => ({ ...line, label: labels[at] ?? "OT" })));
}

/**
 * Certificates, awards and talks have the form of jobs: where jobs stand under a heading of their own, what stands
 * under a heading that names no jobs is none, whatever it looks like.
 */
export function withoutEvents(
  lines: readonly LabelledLine[],
  byHeadings: readonly ResumeLine[],
): LabelledLine[] {
  const sectionAt = new Map(
    byHeadings.map(({ source, section }) => [`${source.page}:${source.line}`, section] as const),
  );
  const of = ({ source }: LabelledLine): SectionName | undefined =>
    sectionAt.get(`${source.page}:${source.line}`);
  const isJob = ({ label }: LabelledLine): boolean => label === "JB" || label === "JI";
  const hasJobs = lines.some(
    (line) =>
      isJob(line) && of(line) === "experience" && findDates(line.text.slice(0, 200))?.isRange === true,
  );
  const known = lines.map((line, at) =>
    listsSkills(line, lines[at - 1]) ? { ...line, label: "SK" as const } : line,
  );
  /** "Research areas: search, compression," under a heading of skills, and what wrapped below it. */
  function listsSkills(line: LabelledLine, above: LabelledLine | undefined): boolean {
    if (line.label !== "OT" || of(line) !== "skills") return false;
    if (/^[\p{L} &/-]{3,40}:\s[^:]{1,200},/u.test(line.text)) return true;
    return above !== undefined && of(above) === "skills" && /,$/u.test(above.text) && line.text.length < 60;
  }
  if (!hasJobs) return known;
  return known.map((line) =>
    isJob(line) && (of(line) === "other" || of(line) === "projects") ? { ...line, label: "PR" } : line,
  );
}

/** Time in which people did other things than to work for somebody: no employer, no school, whatever its dates. */
const leave =
  /^(?:[\p{L}-]{0,14}\s)?(?:elternzeit|mutterschutz|mutterschaftsurlaub|babypause|familienzeit|kindererziehung|zivildienst|wehrdienst|grundwehrdienst|bundeswehr|bundesfreiwilligendienst|freiwilliges soziales jahr|fsj|sabbatical|sabbatjahr|auszeit|weltreise|arbeitssuche|arbeitssuchend|pflegezeit|(?:parental|maternity|paternity|family|medical|unpaid) leave|career break|gap year|national service|military service|congés? (?:parental|maternité|de maternité|paternité|sabbatique|formation)|année sabbatique|service (?:militaire|civique|national)|recherche d['’]emploi|excedencia|baja (?:por )?(?:maternal|maternidad|paternal|paternidad)|permiso (?:parental|de maternidad)|año sabático|servicio militar|servizio (?:militare|civile)|congedo parentale|urlop (?:macierzyński|wychowawczy)|serviço militar|licença maternidade)(?!\p{L})/iu;

/** What stands on a line beside its dates, tabs and signs. */
function withoutDates(text: string): string {
  const dates = findDates(text.slice(0, 200));
  const rest = dates === null ? text : text.replace(dates.text, " ");
  return rest.replace(/^[^\p{L}]+/u, "").trim();
}

/** Leave, civilian service and the like, with the line of their dates, belong to no job and no school. */
export function withoutLeave(lines: readonly LabelledLine[]): LabelledLine[] {
  const left = [...lines];
  const isEntry = (line: LabelledLine | undefined): line is LabelledLine =>
    line !== undefined && /^[JE][BIT]$/u.test(line.label);
  const isDatesAlone = (line: LabelledLine | undefined): boolean =>
    isEntry(line) && findDates(line.text) !== null && withoutDates(line.text).length < 5;
  lines.forEach((line, at) => {
    if (!isEntry(line) || !leave.test(withoutDates(line.text)) || line.text.length > 90) return;
    left[at] = { ...line, label: "OT" };
    if (findDates(line.text.slice(0, 200)) !== null) return;
    // Its dates stand where those of the others do: above, else below.
    for (const place of [at - 1, at + 1]) {
      const dates = lines[place];
      if (dates === undefined || !isDatesAlone(dates)) continue;
      left[place] = { ...dates, label: "OT" };
      break;
    }
  });
  return left;
}

const item = /^\s*[•◦▪●○■‣·*➢✓–-]\s*\p{L}/u;

/** Where jobs begin without a bullet, a line with one that has no dates is text below them. */
function withoutItems(lines: LabelledLine[]): LabelledLine[] {
  const isHeading = ({ label }: LabelledLine): boolean => label === "JB" || label === "JI";
  const dated = lines.filter(
    (line) => isHeading(line) && findDates(line.text.slice(0, 200))?.isRange === true,
  );
  if (dated.length === 0 || dated.filter((line) => item.test(line.text)).length > 0.4 * dated.length)
    return lines;
  return lines.map((line) =>
    isHeading(line) && item.test(line.text) && findDates(line.text.slice(0, 200))?.isRange !== true
      ? { ...line, label: "JT" }
      : line,
  );
}

const withoutNumbers = (text: string): string => text.replace(/\d+/gu, "#");

const sections: Partial<Record<LineLabel, SectionName>> = {
  NM: "header",
  TG: "header",
  CT: "contact",
  JB: "experience",
  JI: "experience",
  JT: "experience",
  EB: "education",
  EI: "education",
  ET: "education",
  SK: "skills",
  LG: "languages",
  MS: "summary",
  PR: "projects",
  OT: "other",
};

/** The lines as the readers by rules know them, in the sections that their labels say; headings and footers left out. */
export function toSectionedLines(
  lines: readonly LabelledLine[],
  byHeadings: readonly ResumeLine[],
): ResumeLine[] {
  // Names in networks look like skills: the heading above them knows better.
  const links = new Set(
    byHeadings
      .filter((line) => line.section === "links")
      .map(({ source }) => `${source.page}:${source.line}`),
  );
  // Interests and references have the form of a list of skills; their heading tells.
  const leisure = new Set(
    byHeadings
      .filter((line) => line.section === "other")
      .map(({ source }) => `${source.page}:${source.line}`),
  );
  const onFirst = new Set(
    lines.filter((line) => line.source.page === 1).map((line) => withoutNumbers(line.text)),
  );
  let opensBlock = true;
  return lines.flatMap((line) => {
    // What stands at the top of a further page as on the first one is its running header.
    const runs = line.source.page > 1 && line.source.line <= 3 && onFirst.has(withoutNumbers(line.text));
    const section = runs
      ? undefined
      : links.has(`${line.source.page}:${line.source.line}`)
        ? "links"
        : line.label === "SK" && leisure.has(`${line.source.page}:${line.source.line}`)
          ? "other"
          : sections[line.label];
    opensBlock ||= line.gap;
    if (section === undefined) {
      opensBlock = true;
      return [];
    }
    const made = toResumeLine(line.source, line.text, section, opensBlock, line.size);
    opensBlock = false;
    return [made];
  });
}
