import type { DocumentText, ParsedResume, Source, Sourced } from "@teamified/contracts/resumes";
import { networkOf } from "./read-links.ts";
import { findSkill } from "./skills-taxonomy.ts";

/** A value may run over into this many lines after its source, or stand that many above it. */
const reach = 8;

/**
 * Drops every value that does not stand in the document at the place it cites, so that nothing is invented, by us or
 * by a model (RES-6). A line must be quoted as it is; a value must stand in it or in the lines next to it (case,
 * spaces and hyphens at line ends aside). Returns the rest and how many values were dropped.
 */
export function keepCited(
  parsed: ParsedResume,
  document: DocumentText,
): { parsed: ParsedResume; dropped: number } {
  let dropped = 0;
  const keep = (holds: boolean): boolean => {
    if (!holds) dropped += 1;
    return holds;
  };
  const sourced = <T extends { value: string; source: Source }>(item: T | null): T | null =>
    item !== null && keep(stands(item.value, item.source, document)) ? item : null;
  const date = (value: string | null, source: Source): string | null =>
    value !== null && keep(yearStands(value, source, document)) ? value : null;

  const checked: ParsedResume = {
    ...parsed,
    contact: {
      name:
        parsed.contact.name !== null && nameStands(parsed.contact.name, document)
          ? parsed.contact.name
          : sourced(parsed.contact.name),
      email: sourced(parsed.contact.email),
      phone: sourced(parsed.contact.phone),
      location: sourced(parsed.contact.location),
    },
    links: parsed.links.filter((link) => keep(linkStands(link, document))),
    summary: sourced(parsed.summary),
    skills: parsed.skills.filter((skill) => keep(skillStands(skill, document))),
    highlights: parsed.highlights.filter((each) => keep(stands(each.value, each.source, document))),
    previousRoles: parsed.previousRoles
      .filter((role) => keep(stands(role.title, role.source, document)))
      .map((role) => ({
        ...role,
        organization:
          role.organization !== null && keep(employerStands(role.organization, role.source, document))
            ? role.organization
            : null,
        start: date(role.start, role.source),
        end: date(role.end, role.source),
      })),
    education: parsed.education
      .filter((entry) => keep(stands(entry.institution, entry.source, document)))
      .map((entry) => ({
        ...entry,
        degree:
          entry.degree !== null && keep(degreeStands(entry.degree, entry.source, document))
            ? entry.degree
            : null,
        start: date(entry.start, entry.source),
        end: date(entry.end, entry.source),
      })),
    languages: parsed.languages.filter((language) => keep(stands(language.value, language.source, document))),
  };
  return { parsed: checked, dropped };
}

/** Whether the cited line exists with these words and the value stands there. */
export function stands(value: string, source: Source, document: DocumentText): boolean {
  const around = linesAround(source, document);
  if (around === null) return false;
  const wanted = plain(value);
  if (wanted === "") return false;
  if (plain(source.text).includes(wanted) || around.some((text) => text.includes(wanted))) return true;
  // An address may be set with spaces in it: the same signs in the same order, on the cited line alone.
  return (
    /[@./]/u.test(wanted) && !/\s/u.test(wanted) && plain(source.text).replace(/\s/gu, "").includes(wanted)
  );
}

/** A name set large wraps beside other lines: each of its words stands at its place or in the few lines below it. */
function nameStands({ value, source }: Sourced<string>, document: DocumentText): boolean {
  const near = linesAround(source, document, 0, 4);
  const words = plain(value).split(/[\s-]+/u);
  return (
    near !== null && words.length > 1 && words.every((word) => near.some((text) => containsWord(text, word)))
  );
}

/** A skill stands as it is written, or under one of the names that the taxonomy knows for it. */
function skillStands(
  { name, written, source }: ParsedResume["skills"][number],
  document: DocumentText,
): boolean {
  const near = linesAround(source, document, 1, 6);
  if (near === null) return false;
  const skill = findSkill(name);
  const names = skill === null ? [name] : [skill.name, ...skill.aliases];
  const places = [plain(source.text), ...near];
  const anywhere = (words: string): boolean => places.some((text) => containsWord(text, plain(words)));
  if (written === undefined) return names.some(anywhere);
  return anywhere(written) && names.some((each) => containsWord(plain(written), plain(each)));
}

/** A link stands as it is, or as the name of its network and of the person in it ("LinkedIn: jroe"), near each other. */
function linkStands({ value, source }: Sourced<string>, document: DocumentText): boolean {
  if (stands(value, source, document)) return true;
  const named = networkOf(value);
  const near = linesAround(source, document, 1, 2);
  return (
    named !== null &&
    near !== null &&
    [named.network, named.user].every((part) => near.some((text) => containsWord(text, plain(part))))
  );
}

/** One employer may stand far above its several jobs: on any line before the one that is cited, or near it. */
function employerStands(employer: string, source: Source, document: DocumentText): boolean {
  if (stands(employer, source, document)) return true;
  const wanted = plain(employer);
  return document.pages
    .slice(0, source.page)
    .some((page, index) =>
      page.lines.some(
        (line, at) => (index < source.page - 1 || at < source.line) && containsWord(plain(line), wanted),
      ),
    );
}

/** A degree stands in one piece, or as its two parts with "in" between: the degree and its field. */
function degreeStands(degree: string, source: Source, document: DocumentText): boolean {
  if (stands(degree, source, document)) return true;
  const parts = degree.split(" in ");
  return parts.length === 2 && parts.every((part) => stands(part, source, document));
}

function yearStands(date: string, source: Source, document: DocumentText): boolean {
  const year = date.slice(0, 4);
  // "Jan '20", "2018–20" and "03/20" name the year by its end.
  const short = new RegExp(`['’–—/-]\\s?${year.slice(2)}(?!\\d)`, "u");
  return linesAround(source, document)?.some((text) => text.includes(year) || short.test(text)) ?? false;
}

/**
 * The neighbourhood of a citation as two strings (broken words joined, or kept with their hyphen), or null when the
 * line is not in the document or reads differently.
 */
function linesAround(source: Source, document: DocumentText, before = reach, after = reach): string[] | null {
  const lines = document.pages[source.page - 1]?.lines;
  const line = lines?.[source.line - 1];
  if (lines === undefined || line === undefined || plain(line) !== plain(source.text)) return null;
  const near = lines.slice(Math.max(0, source.line - 1 - before), source.line + after);
  // What stands beside a line, after a tab, is not in the way of a sentence that goes on below it.
  return [near, near.map((each) => each.split("\t")[0] ?? "")].flatMap((each) => [
    plain(each.join(" ").replace(/(\p{L})[-‐]\s+/gu, "$1")),
    plain(each.join(" ").replace(/(\p{L}[-‐])\s+/gu, "$1")),
    plain(each.join(" ")),
  ]);
}

function plain(text: string): string {
  return text.normalize("NFKC").toLowerCase().replace(/\s+/gu, " ").trim();
}

/** "go" stands in "Go, Rust" but not in "Google". */
function containsWord(text: string, word: string): boolean {
  // An empty word would be found at the end of the text for ever.
  if (word === "") return false;
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    const before = text[at - 1] ?? " ";
    const after = text[at + word.length] ?? " ";
    if (!/[\p{L}\p{N}]/u.test(before) && !/[\p{L}\p{N}+#]/u.test(after)) return true;
  }
  return false;
}
