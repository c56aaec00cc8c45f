import type { Usage } from "@teamified/contracts/model-calls";
import type { ParsedResume, ResumeWarning } from "@teamified/contracts/resumes";
import { keepCited } from "./citation-check.ts";
import { experienceYears } from "./experience-years.ts";
import { findInstructions, instructionLinesInParts, instructionWarnings } from "./find-instructions.ts";
import type { ResumeReader } from "./ports.ts";
import { rateDomains } from "./rate-domains.ts";
import { readContact } from "./read-contact.ts";
import { readEducation } from "./read-education.ts";
import { readHighlights } from "./read-highlights.ts";
import { readLinks } from "./read-links.ts";
import { readRoles } from "./read-roles.ts";
import { readSkills } from "./read-skills.ts";
import { readLanguages } from "./read-spoken-languages.ts";
import { readSummary } from "./read-summary.ts";
import { type ResumeLine, toResumeLines } from "./resume-lines.ts";

/** Who read it, as it is stored; raise the model's number when a rule changes what is read. */
const localReading: Usage = {
  provider: "local",
  model: "reading-rules-1",
  promptVersion: "taxonomy-1",
  tokens: 0,
  costUsd: 0,
};

/**
 * Reader that needs no model: rules over lines and sections. What it cannot read is named in `needsReview`; what
 * does not stand in the document is dropped before it leaves (RES-6). Lines addressed to an AI are not read (RES-5).
 */
export function createLocalReader(): ResumeReader {
  return {
    async read(document, now, call) {
      call?.signal?.throwIfAborted();
      const warnings: ResumeWarning[] = [];
      const excluded = new Set<string>();
      for (const [index, page] of document.pages.entries()) {
        const found: number[] = [];
        for (const part of instructionLinesInParts(page.lines)) {
          found.push(...part);
          await othersFirst();
        }
        warnings.push(...instructionWarnings(page.lines, found, index + 1));
        for (const line of found) excluded.add(`${index + 1}:${line + 1}`);
      }
      // What people do not see is not read, but an order to a machine in it is told as such.
      for (const { code, page, text } of document.warnings) {
        if (code === "hidden_text") warnings.push(...findInstructions([text], page));
      }
      for (const property of document.properties ?? []) {
        // Names of files join their words with lines.
        const readings = [property, property.replace(/\.\w{2,4}$/u, "").replace(/[_-]+/gu, " ")];
        const [found] = readings.flatMap((reading) => findInstructions([reading]));
        if (found !== undefined) warnings.push({ ...found, text: property.slice(0, 300) });
      }
      const lines = toResumeLines(document, excluded);
      const read = await readLines(lines, now);
      const { parsed, dropped } = keepCited(read, document);
      const reviewed = { ...parsed, needsReview: fieldsToReview(parsed) };
      for (const field of reviewed.needsReview) {
        warnings.push({ code: "needs_review", page: null, text: field });
      }
      return { parsed: reviewed, warnings, dropped, usage: localReading };
    },
  };
}

/**
 * Lets whatever else this thread has to do go first: the longest document takes a second or two of it, and others must
 * not wait for all of that.
 */
const othersFirst = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

async function readLines(lines: readonly ResumeLine[], now: Date): Promise<ParsedResume> {
  const { roles, unclear } = readRoles(lines);
  await othersFirst();
  const skills = readSkills(lines);
  await othersFirst();
  const years = experienceYears(roles, now);
  const contact = readContact(lines);
  await othersFirst();
  const links = readLinks(lines);
  await othersFirst();
  const highlights = readHighlights(lines);
  await othersFirst();
  const education = readEducation(lines);
  await othersFirst();
  const technicalDomains = rateDomains(lines, years);
  await othersFirst();
  return {
    contact,
    links,
    summary: readSummary(lines),
    skills,
    previousRoles: roles,
    highlights,
    education,
    languages: readLanguages(lines),
    experienceYears: years,
    technicalDomains,
    needsReview: unclear ? ["previousRoles"] : [],
  };
}

/** Names of fields that a person should look at because nothing, or only a part, was read. */
export function fieldsToReview(parsed: ParsedResume): string[] {
  const review = new Set(parsed.needsReview);
  if (parsed.contact.name === null) review.add("name");
  if (parsed.contact.email === null) review.add("email");
  if (parsed.previousRoles.length === 0) review.add("previousRoles");
  if (parsed.previousRoles.some((role) => role.start === null)) review.add("previousRoles");
  if (parsed.education.length === 0) review.add("education");
  if (parsed.skills.length === 0) review.add("skills");
  return [...review].sort();
}
