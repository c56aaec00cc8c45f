import type { DocumentText, ParsedResume, Source } from "@teamified/contracts/resumes";
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
  const part = (value: string | null, source: Source): string | null =>
    value !== null && keep(stands(value, source, document)) ? value : null;
  const date = (value: string | null, source: Source): string | null =>
    value !== null && keep(yearStands(value, source, document)) ? value : null;

  const checked: ParsedResume = {
    ...parsed,
    contact: {
      name: sourced(parsed.contact.name),
      email: sourced(parsed.contact.email),
      phone: sourced(parsed.contact.phone),
      location: sourced(parsed.contact.location),
    },
    links: parsed.links.filter((link) => keep(stands(link.value, link.source, document))),
    summary: sourced(parsed.summary),
    skills: parsed.skills.filter((skill) => keep(skillStands(skill.name, skill.source, document))),
    previousRoles: parsed.previousRoles
      .filter((role) => keep(stands(role.title, role.source, document)))
      .map((role) => ({
        ...role,
        organization: part(role.organization, role.source),
        start: date(role.start, role.source),
        end: date(role.end, role.source),
      })),
    education: parsed.education
      .filter((entry) => keep(stands(entry.institution, entry.source, document)))
      .map((entry) => ({
        ...entry,
        degree: part(entry.degree, entry.source),
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
  return (
    wanted !== "" && (plain(source.text).includes(wanted) || around.some((text) => text.includes(wanted)))
  );
}

function skillStands(name: string, source: Source, document: DocumentText): boolean {
  if (linesAround(source, document) === null) return false;
  const skill = findSkill(name);
  const names = skill === null ? [name] : [skill.name, ...skill.aliases];
  const line = plain(source.text);
  return names.some((candidate) => containsWord(line, plain(candidate)));
}

function yearStands(date: string, source: Source, document: DocumentText): boolean {
  const year = date.slice(0, 4);
  const short = new RegExp(`['’]${year.slice(2)}(?!\\d)`, "u");
  return linesAround(source, document)?.some((text) => text.includes(year) || short.test(text)) ?? false;
}

/**
 * The neighbourhood of a citation as two strings (broken words joined, or kept with their hyphen), or null when the
 * line is not in the document or reads differently.
 */
function linesAround(source: Source, document: DocumentText): string[] | null {
  const lines = document.pages[source.page - 1]?.lines;
  const line = lines?.[source.line - 1];
  if (lines === undefined || line === undefined || plain(line) !== plain(source.text)) return null;
  const near = lines.slice(Math.max(0, source.line - 1 - reach), source.line + reach);
  return [
    plain(near.join(" ").replace(/(\p{L})[-‐]\s+/gu, "$1")),
    plain(near.join(" ").replace(/(\p{L}[-‐])\s+/gu, "$1")),
    plain(near.join(" ")),
  ];
}

function plain(text: string): string {
  return text.normalize("NFKC").toLowerCase().replace(/\s+/gu, " ").trim();
}

/** "go" stands in "Go, Rust" but not in "Google". */
function containsWord(text: string, word: string): boolean {
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    const before = text[at - 1] ?? " ";
    const after = text[at + word.length] ?? " ";
    if (!/[\p{L}\p{N}]/u.test(before) && !/[\p{L}\p{N}+#]/u.test(after)) return true;
  }
  return false;
}
