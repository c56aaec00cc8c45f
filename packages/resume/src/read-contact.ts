import type { Source, Sourced } from "@teamified/contracts/resumes";
import { parsePhoneNumberFromString } from "libphonenumber-js";
import { findDates } from "./read-dates.ts";
import type { ResumeLine } from "./resume-lines.ts";
import { sectionOf } from "./resume-lines.ts";
import { findSkill, skillsInLine } from "./skills-taxonomy.ts";
import { degreeWord, institutionWord, locationPattern, titleWord } from "./word-lists.ts";

type Contact = {
  name: Sourced<string> | null;
  email: Sourced<string> | null;
  phone: Sourced<string> | null;
  location: Sourced<string> | null;
};

const emailPattern = /[\p{L}\p{N}._%+-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/u;
const phonePattern = /(?:\+|\(|\b0|\b[1-9])[\d .()\u00A0–-]{5,}\d/gu;
const urlPattern =
  /https?:\/\/[^\s|,;)<>\]]+|(?<![\p{L}\p{N}@._%+-])(?:www\.)?(?:[a-z0-9-]+\.)+(?:com|org|net|io|dev|me|ai|co|app|tech|info|edu|gov|eu|uk|de|fr|es|it|nl|pl|ch|at|in|au|ca|us|br|jp|cn|blog|page|xyz|site|online|design)(?:\/[^\s|,;)<>\]]*)?(?![\p{L}\p{N}@])/giu;
const documentWord =
  /\b(?:curriculum|vitae|resume|résumé|lebenslauf|cv|page|updated|references?|confidential|personal|profile|welcome)\b/iu;
/** Parts of a header line stand apart by these signs as well as by tabs. */
const separator = /\s*[\t|•·◦∙⋅■♦❖]\s*|\s{3,}/u;

/** Who wrote it and how to reach them; each value as it is written, with its line. */
export function readContact(lines: readonly ResumeLine[]): Contact {
  const email = readEmail(lines);
  const name = readName(lines, email);
  return { name, email, phone: readPhone(lines), location: readLocation(lines, [name, email]) };
}

function readEmail(lines: readonly ResumeLine[]): Sourced<string> | null {
  for (const line of lines) {
    const found = emailPattern.exec(line.text)?.[0];
    if (found !== undefined) return { value: found, source: line.source };
  }
  return null;
}

/** Numbers in the text of a job or a patent are no telephones: only contact lines are looked at. */
function readPhone(lines: readonly ResumeLine[]): Sourced<string> | null {
  for (const line of lines) {
    const labelled = /\b(?:phone|tel|mobile|cell|telefon|téléphone|móvil|whatsapp)\b|☎|📞/iu.test(line.text);
    const contactLine = line.section === "header" || line.section === "contact" || line.section === "links";
    if (!labelled && !contactLine && !emailPattern.test(line.text) && !isShortPhoneLine(line)) continue;
    for (const [candidate] of line.text.matchAll(phonePattern)) {
      const written = candidate.trim();
      if (/^(?:19|20)\d{2}\D+(?:19|20)\d{2}$/u.test(written)) continue;
      const digits = written.replace(/\D/gu, "").length;
      if (digits < 7 || digits > 15) continue;
      const parsed =
        parsePhoneNumberFromString(written, "US") ??
        parsePhoneNumberFromString(`+${written.replace(/\D/gu, "")}`);
      if (parsed?.isPossible() !== true && !labelled) continue;
      const value =
        written.startsWith("(") || !written.includes(")") || written.includes("(")
          ? written
          : written.replace(")", "");
      return { value, source: line.source };
    }
  }
  return null;
}

/** A line that is nothing but a number, wherever the layout put it. */
function isShortPhoneLine(line: ResumeLine): boolean {
  return /^(?:\+|\(?\d)[\d\s().-]{8,18}\d$/u.test(line.text) && findDates(line.text) === null;
}

/**
 * The name: at the top, or anywhere on the first page if it agrees with the e-mail address (in many layouts a side
 * column comes first). A heading, a job title, a skill, a place or a school is no name.
 */
function readName(lines: readonly ResumeLine[], email: Sourced<string> | null): Sourced<string> | null {
  const mailbox =
    email?.value
      .split("@")[0]
      ?.toLowerCase()
      .normalize("NFKD")
      .replace(/[^a-z]/gu, "") ?? "";
  let best: { value: string; source: Source; score: number } | null = null;
  const firstPage = lines.filter((line) => line.source.page === 1);
  firstPage.forEach((line, index) => {
    for (const part of line.text.split(separator)) {
      const value = part
        .replace(/^(?:name|full name)\s*:\s*/iu, "")
        .replace(/,\s*(?:ph\.?d|m\.?d|mba|msc|pmp|cpa|esq|jr|sr)\.?$/iu, "")
        .trim();
      if (!isNameShaped(value)) continue;
      const words = value
        .toLowerCase()
        .normalize("NFKD")
        .replace(/[^a-z\s]/gu, "")
        .split(/\s+/u)
        .filter((word) => word.length > 1);
      const agreeing =
        mailbox === "" ? 0 : words.filter((word) => word.length >= 3 && mailbox.includes(word)).length;
      let score = agreeing * 3;
      if (line.section === "header") score += 2 + Math.max(0, 3 - index);
      else if (line.opensBlock && line.section !== "experience" && line.section !== "education") score += 1;
      const next = firstPage[index + 1];
      if (next !== undefined && (titleWord.test(next.text) || emailPattern.test(next.text))) score += 1;
      if (/^name\s*:/iu.test(part)) score += 3;
      if (score >= 3 && (best === null || score > best.score)) best = { value, source: line.source, score };
    }
  });
  // The closure above hides the assignment from the compiler.
  const found = best as { value: string; source: Source } | null;
  return found === null ? null : { value: found.value, source: found.source };
}

function isNameShaped(value: string): boolean {
  if (value.length < 3 || value.length > 50 || /[\d@/:&|+]/u.test(value)) return false;
  const words = value.split(/\s+/u);
  if (words.length > 5) return false;
  // Scripts without capitals write a name as one short word.
  const isEastAsian = /^[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}]{2,6}$/u.test(
    value,
  );
  if (words.length < 2) return isEastAsian;
  const nameWord =
    /^(?:\p{Lu}[\p{L}\p{M}'’.-]*|\p{Lo}[\p{L}\p{M}]*|(?:de|da|do|dos|del|della|di|la|le|van|von|der|den|bin|binti|al|el|y|e|ibn|ter|zu|af|st)\.?|["'(“]\p{Lu}\p{L}+["')”])$/u;
  if (!words.every((word) => nameWord.test(word))) return false;
  if (titleWord.test(value) || documentWord.test(value) || sectionOf(value) !== null) return false;
  if (institutionWord.test(value) || degreeWord.test(value)) return false;
  return findSkill(value) === null && skillsInLine(value, false).length === 0;
}

/** "City, ST 12345" or "City, Country" near the name or the e-mail, or after a label. */
function readLocation(
  lines: readonly ResumeLine[],
  anchors: (Sourced<string> | null)[],
): Sourced<string> | null {
  for (const line of lines) {
    const labelled =
      /\b(?:location|address|based in|lives in|wohnort|anschrift|adresse|ubicación|dirección|domicilio|endereço|indirizzo)\s*[:]?\s*(.{3,60})$/iu.exec(
        line.text,
      )?.[1];
    const near =
      line.section === "contact" ||
      (line.section === "header" && line.source.page === 1) ||
      anchors.some(
        (anchor) =>
          anchor !== null &&
          anchor.source.page === line.source.page &&
          Math.abs(anchor.source.line - line.source.line) <= 4,
      );
    if (!near) continue;
    for (const part of labelled === undefined ? line.text.split(separator) : labelled.split(separator)) {
      const value = part.trim();
      if (anchors.some((anchor) => anchor !== null && value.includes(anchor.value))) continue;
      if (!locationPattern.test(value) || titleWord.test(value) || skillsInLine(value, false).length > 0)
        continue;
      return { value, source: line.source };
    }
  }
  return null;
}

/** Web addresses in the order of the document, each once; names of libraries ("Node.js") are none. */
export function readLinks(lines: readonly ResumeLine[]): Sourced<string>[] {
  const found = new Map<string, Sourced<string>>();
  for (const line of lines) {
    for (const match of line.text.matchAll(urlPattern)) {
      const value = match[0].replace(/[.,;]+$/u, "");
      const explicit = /^https?:|^www\.|linkedin\.|github\.|gitlab\.|\//iu.test(value);
      const contactLine =
        line.section === "header" ||
        line.section === "contact" ||
        line.section === "links" ||
        emailPattern.test(line.text);
      if (!explicit && !contactLine) continue;
      if (findSkill(value) !== null) continue;
      const key = value.toLowerCase().replace(/^https?:\/\/(?:www\.)?|\/$/gu, "");
      if (!found.has(key)) found.set(key, { value, source: line.source });
    }
  }
  return [...found.values()];
}
