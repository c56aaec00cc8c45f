import type { ParsedResume, ResumeWarning, Sourced } from "@teamified/contracts/resumes";
import { keepCited } from "./citation-check.ts";
import { experienceYears } from "./experience-years.ts";
import { findInstructions, instructionLines } from "./find-instructions.ts";
import type { ResumeReader } from "./ports.ts";
import { rateDomains } from "./rate-domains.ts";
import { readContact, readLinks } from "./read-contact.ts";
import { readEducation } from "./read-education.ts";
import { readRoles } from "./read-roles.ts";
import { readSkills } from "./read-skills.ts";
import { type ResumeLine, toResumeLines } from "./resume-lines.ts";
import { humanLanguages } from "./word-lists.ts";

/**
 * Reader that needs no model: rules over lines and sections. What it cannot read is named in `needsReview`; what
 * does not stand in the document is dropped before it leaves (RES-6). Lines addressed to an AI are not read (RES-5).
 */
export function createLocalReader(): ResumeReader {
  return {
    async read(document, now, signal) {
      signal?.throwIfAborted();
      const warnings: ResumeWarning[] = [];
      const excluded = new Set<string>();
      document.pages.forEach((page, index) => {
        warnings.push(...findInstructions(page.lines, index + 1));
        for (const line of instructionLines(page.lines)) excluded.add(`${index + 1}:${line + 1}`);
      });
      const { parsed } = keepCited(readLines(toResumeLines(document, excluded), now), document);
      const reviewed = { ...parsed, needsReview: fieldsToReview(parsed) };
      for (const field of reviewed.needsReview) {
        warnings.push({ code: "needs_review", page: null, text: field });
      }
      return { parsed: reviewed, warnings };
    },
  };
}

function readLines(lines: readonly ResumeLine[], now: Date): ParsedResume {
  const { roles, unclear } = readRoles(lines);
  const skills = readSkills(lines);
  const years = experienceYears(roles, now);
  return {
    contact: readContact(lines),
    links: readLinks(lines),
    summary: readSummary(lines),
    skills,
    previousRoles: roles,
    education: readEducation(lines),
    languages: readLanguages(lines),
    experienceYears: years,
    technicalDomains: rateDomains(lines, years),
    needsReview: unclear ? ["previousRoles"] : [],
  };
}

/** The first paragraph of the summary section; words broken at a line's end are joined. */
function readSummary(lines: readonly ResumeLine[]): Sourced<string> | null {
  const paragraph: ResumeLine[] = [];
  for (const line of lines) {
    if (line.section !== "summary") {
      if (paragraph.length > 0) break;
      continue;
    }
    if (paragraph.length > 0 && (line.opensBlock || paragraph.length >= 8)) break;
    paragraph.push(line);
  }
  const text = paragraph.map((line) => line.text).join(" ");
  if (text.split(/\s+/u).length < minSummaryWords) return untitledSummary(lines);
  return joinParagraph(paragraph);
}

/** A heading "Profile" may as well stand over contact data. */
const minSummaryWords = 8;

/** Some layouts set the summary without a title: the first block of running text that is part of nothing else. */
function untitledSummary(lines: readonly ResumeLine[]): Sourced<string> | null {
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at];
    if (line === undefined || !line.opensBlock || line.bullet || line.source.page > 1) continue;
    if (line.section === "experience" || line.section === "education" || line.section === "projects")
      continue;
    const paragraph = [line];
    for (let next = at + 1; next < lines.length && paragraph.length < 8; next++) {
      const following = lines[next];
      if (following === undefined || following.opensBlock || following.bullet) break;
      paragraph.push(following);
    }
    const words = paragraph.flatMap((part) => part.text.split(/\s+/u)).length;
    if (words >= 20 && words >= 8 * paragraph.length && paragraph.at(-1)?.text.endsWith("."))
      return joinParagraph(paragraph);
  }
  return null;
}

function joinParagraph(paragraph: readonly ResumeLine[]): Sourced<string> | null {
  const [first] = paragraph;
  if (first === undefined) return null;
  const value = paragraph.reduce(
    (text, line) => (/\p{L}-$/u.test(text) ? text + line.text : `${text} ${line.text}`.trim()),
    "",
  );
  return { value, source: first.source };
}

function readLanguages(lines: readonly ResumeLine[]): Sourced<string>[] {
  const found = new Map<string, Sourced<string>>();
  for (const line of lines) {
    if (line.section !== "languages" && !/^(?:spoken )?languages?\s*:/iu.test(line.text)) continue;
    for (const [word] of line.text.matchAll(/\p{L}+/gu)) {
      const key = word.toLowerCase();
      if (humanLanguages.has(key) && !found.has(key)) found.set(key, { value: word, source: line.source });
    }
  }
  return [...found.values()];
}

/** Names of fields that a person should look at because nothing, or only a part, was read. */
function fieldsToReview(parsed: ParsedResume): string[] {
  const review = new Set(parsed.needsReview);
  if (parsed.contact.name === null) review.add("name");
  if (parsed.contact.email === null) review.add("email");
  if (parsed.previousRoles.length === 0) review.add("previousRoles");
  if (parsed.previousRoles.some((role) => role.start === null)) review.add("previousRoles");
  if (parsed.education.length === 0) review.add("education");
  if (parsed.skills.length === 0) review.add("skills");
  return [...review].sort();
}
